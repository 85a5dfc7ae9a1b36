package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds resources that are described in more than one file; each of the places is told. */
final class DuplicateCheck implements Check {
  private static final String NAME = "duplicate";

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    return inspection.graph().subjects().stream()
        .filter(Node::isURI)
        .flatMap(subject -> findings(inspection, subject))
        .toList();
  }

  private static Stream<Diagnostic> findings(Inspection inspection, Node subject) {
    List<FileGraph> files =
        inspection.graph().describing(subject).stream().filter(FileGraph::isOwn).toList();
    if (files.size() < 2) {
      return Stream.empty();
    }
    return files.stream().flatMap(file -> finding(inspection, subject, file, others(files, file)));
  }

  private static Stream<Diagnostic> finding(
      Inspection inspection, Node subject, FileGraph file, String others) {
    return inspection.locations().subject(file, subject).stream()
        .map(
            at ->
                Inspection.error(
                    at, NAME, Messages.of("duplicate", inspection.name(subject), others)));
  }

  private static String others(List<FileGraph> files, FileGraph file) {
    return String.join(
        ", ", files.stream().filter(other -> other != file).map(FileGraph::path).toList());
  }
}
