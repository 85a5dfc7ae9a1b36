package dk.rammekatalog.check;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Location;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Finds terms that a known namespace does not have, such as a misspelt property. */
final class TermCheck implements Check {
  private static final String NAME = "term";

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Vocabularies vocabularies = Vocabularies.of(inspection.graph());
    return inspection
        .own()
        .parallel()
        .flatMap(
            file ->
                file.graph().find().toList().stream()
                    .flatMap(triple -> unknown(inspection, vocabularies, file, triple)))
        .toList();
  }

  private Stream<Diagnostic> unknown(
      Inspection inspection, Vocabularies vocabularies, FileGraph file, Triple triple) {
    Optional<Diagnostic> predicate =
        message(inspection, vocabularies, triple.getPredicate())
            .flatMap(
                message ->
                    inspection
                        .locations()
                        .predicate(file, triple)
                        .map(at -> Inspection.error(at, NAME, message)));
    Optional<Diagnostic> object =
        message(inspection, vocabularies, triple.getObject())
            .flatMap(message -> object(inspection, file, triple, message));
    return Stream.concat(predicate.stream(), object.stream());
  }

  private static Optional<Diagnostic> object(
      Inspection inspection, FileGraph file, Triple triple, LocalText message) {
    Optional<Location> at = inspection.locations().object(file, triple);
    return at.map(location -> Inspection.error(location, NAME, message));
  }

  private static Optional<LocalText> message(
      Inspection inspection, Vocabularies vocabularies, Node term) {
    if (!term.isURI()) {
      return Optional.empty();
    }
    return vocabularies
        .lacking(term.getURI())
        .map(namespace -> message(inspection, vocabularies, term, namespace));
  }

  private static LocalText message(
      Inspection inspection, Vocabularies vocabularies, Node term, String namespace) {
    LocalText unknown = Messages.of("term.unknown", inspection.name(term), namespace);
    String name = term.getURI().substring(namespace.length());
    return Nearest.to(name, vocabularies.names(namespace))
        .map(nearest -> inspection.name(NodeFactory.createURI(namespace + nearest)))
        .map(nearest -> Messages.of("did-you-mean", nearest))
        .map(unknown::and)
        .orElse(unknown);
  }
}
