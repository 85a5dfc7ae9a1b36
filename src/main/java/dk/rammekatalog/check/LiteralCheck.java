package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.RDFLangString;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/**
 * Finds values that do not fit their datatype, such as a date with a thirteenth month, and
 * datatypes that do not exist.
 */
final class LiteralCheck implements FileCheck {
  private static final String NAME = "datatype";

  /** Of these every value is right. */
  private static final Set<RDFDatatype> TEXTS =
      Set.of(XSDDatatype.XSDstring, RDFLangString.rdfLangString);

  @Override
  public Stream<Diagnostic> run(Inspection inspection, FileGraph file) {
    return Stream.concat(unknownType(inspection, file), illTyped(inspection, file));
  }

  private static Stream<Diagnostic> unknownType(Inspection inspection, FileGraph file) {
    Map<Node, Optional<LocalText>> types = new HashMap<>();
    return file.graph().triples().stream()
        .filter(triple -> triple.getObject().isLiteral())
        .flatMap(
            triple -> {
              Node type = NodeFactory.createURI(triple.getObject().getLiteralDatatypeURI());
              return types.computeIfAbsent(type, inspection.faults()::anywhere).stream()
                  .flatMap(fault -> unknownType(inspection, file, triple, type, fault));
            });
  }

  private static Stream<Diagnostic> unknownType(
      Inspection inspection, FileGraph file, Triple triple, Node type, LocalText fault) {
    Optional<String> meant =
        inspection.words().only(file.prefixes(), inspection.faults().meant(type));
    return inspection.locations().object(file, triple).stream()
        .map(
            at ->
                Inspection.error(at, NAME, fault)
                    .replacedBy(
                        meant.flatMap(
                            name ->
                                retyped(
                                    inspection.locations().written(file, at.position()), name))));
  }

  /** A value as it is written, with another type. */
  private static Optional<String> retyped(String written, String type) {
    int carets = written.lastIndexOf("^^");
    return carets < 0 ? Optional.empty() : Optional.of(written.substring(0, carets + 2) + type);
  }

  private static Stream<Diagnostic> illTyped(Inspection inspection, FileGraph file) {
    return file.graph().triples().stream()
        .filter(triple -> isIllTyped(triple.getObject()))
        .flatMap(triple -> finding(inspection, file, triple));
  }

  private static boolean isIllTyped(Node node) {
    return node.isLiteral()
        && !TEXTS.contains(node.getLiteralDatatype())
        && !node.getLiteral().isWellFormed();
  }

  private static Stream<Diagnostic> finding(Inspection inspection, FileGraph file, Triple triple) {
    RDFDatatype datatype = triple.getObject().getLiteralDatatype();
    String name = datatype.getURI().replace(XSD.getURI(), "xsd:");
    LocalText message =
        Messages.of("datatype.ill-formed", triple.getObject().getLiteralLexicalForm(), name)
            .and(form(name));
    return inspection.locations().object(file, triple).stream()
        .map(at -> Inspection.error(at, NAME, message));
  }

  private static LocalText form(String datatype) {
    try {
      return Messages.of("datatype." + datatype.replace("xsd:", ""));
    } catch (MissingResourceException e) {
      return Messages.of("datatype.other");
    }
  }
}
