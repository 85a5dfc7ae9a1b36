package dk.rammekatalog.lsp;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.util.Optional;

/** Checks the sources again and again; only here is decided how much of it is done anew. */
final class Rechecking {
  private Optional<CheckedGraph> last = Optional.empty();

  /** The sources, read but not checked. */
  SourceGraph read(SourceTree sources) {
    return last.map(before -> TurtleReader.read(sources, before.graph()))
        .orElseGet(() -> TurtleReader.read(sources));
  }

  /** The same findings as a check of all. */
  CheckedGraph check(SourceTree sources) {
    CheckedGraph checked =
        last.map(before -> Checks.again(before, sources))
            .orElseGet(() -> Checks.run(TurtleReader.read(sources)));
    last = Optional.of(checked);
    return checked;
  }
}
