package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds resources that are described in more than one file; each of the places is told. */
final class DuplicateCheck implements Check {
  private static final String NAME = "duplicate";

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    return inspection.graph().shared().stream()
        .filter(Node::isURI)
        .flatMap(subject -> findings(inspection, subject))
        .toList();
  }

  private static Stream<Diagnostic> findings(Inspection inspection, Node subject) {
    List<Location> places =
        inspection.graph().describing(subject).stream()
            .filter(FileGraph::isOwn)
            .flatMap(file -> inspection.locations().subject(file, subject).stream())
            .toList();
    return places.size() < 2
        ? Stream.empty()
        : places.stream().map(place -> finding(inspection, subject, place, others(places, place)));
  }

  private static Diagnostic finding(
      Inspection inspection, Node subject, Location place, List<Location> others) {
    String shown = others.stream().map(Location::shown).collect(Collectors.joining(", "));
    LocalText message = Messages.of("duplicate", inspection.name(subject), shown);
    return Inspection.error(place, NAME, message).about(others);
  }

  private static List<Location> others(List<Location> places, Location place) {
    return places.stream().filter(other -> other != place).toList();
  }
}
