package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.TermFaults;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Locations;
import dk.rammekatalog.text.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds terms that a known namespace does not have, such as a misspelt property, and terms in the
 * place of another kind of term.
 */
final class TermCheck implements FileCheck {
  static final String NAME = "term";
  private static final Node TYPE = RDF.type.asNode();

  @Override
  public Stream<Diagnostic> run(Inspection inspection, FileGraph file) {
    return file.graph().triples().stream()
        .filter(triple -> isFaulty(inspection.faults(), triple))
        .flatMap(triple -> faults(inspection, file, triple));
  }

  private static boolean isFaulty(TermFaults faults, Triple triple) {
    return faults.asProperty(triple.getPredicate()).isPresent()
        || inObject(faults, triple).isPresent();
  }

  private static Optional<LocalText> inObject(TermFaults faults, Triple triple) {
    return triple.getPredicate().equals(TYPE)
        ? faults.asClass(triple.getObject())
        : faults.anywhere(triple.getObject());
  }

  private static Stream<Diagnostic> faults(Inspection inspection, FileGraph file, Triple triple) {
    TermFaults faults = inspection.faults();
    Locations locations = inspection.locations();
    Optional<LocalText> object = inObject(faults, triple);
    return Stream.of(
            faults
                .asProperty(triple.getPredicate())
                .flatMap(
                    fault ->
                        locations
                            .predicate(file, triple)
                            .map(at -> Inspection.error(at, NAME, fault))
                            .map(found -> mended(inspection, file, triple.getPredicate(), found))),
            object.flatMap(
                fault ->
                    locations
                        .object(file, triple)
                        .map(at -> Inspection.error(at, NAME, fault))
                        .map(found -> mended(inspection, file, triple.getObject(), found))))
        .flatMap(Optional::stream);
  }

  private static Diagnostic mended(
      Inspection inspection, FileGraph file, Node term, Diagnostic found) {
    List<Node> meant = inspection.faults().meant(term);
    return found.replacedBy(inspection.words().only(file.prefixes(), meant));
  }
}
