package dk.rammekatalog.shape;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.XSD;

/** The values that the properties of a shape may have. */
final class ShapeValues {
  private static final Set<Node> NUMBERS =
      Set.of(SHACL.minCount, SHACL.maxCount, SHACL.minLength, SHACL.maxLength);
  private static final Set<Node> TRUTHS = Set.of(SHACL.uniqueLang, SHACL.closed);
  private static final Set<Node> LISTS =
      Set.of(SHACL.in, SHACL.or, SHACL.and, SHACL.xone, SHACL.languageIn, SHACL.ignoredProperties);
  private static final Set<Node> RESOURCES =
      Set.of(
          SHACL.path,
          SHACL.node,
          SHACL.property,
          SHACL.not,
          SHACL.class_,
          SHACL.datatype,
          SHACL.targetClass,
          SHACL.targetSubjectsOf,
          SHACL.targetObjectsOf);
  private static final Set<Node> NODE_KINDS =
      Set.of(
          SHACL.IRI,
          SHACL.BlankNode,
          SHACL.Literal,
          SHACL.BlankNodeOrIRI,
          SHACL.BlankNodeOrLiteral,
          SHACL.IRIOrLiteral);
  private static final Set<Node> SEVERITIES = Set.of(SHACL.Violation, SHACL.Warning, SHACL.Info);

  private ShapeValues() {}

  /** What is wrong with the object of a triple of a shape. */
  static Optional<LocalText> fault(Triple triple) {
    Node value = triple.getObject();
    String written = value.isLiteral() ? value.getLiteralLexicalForm() : "";
    return key(triple.getPredicate(), value).map(key -> Messages.of(key, written));
  }

  private static Optional<String> key(Node property, Node value) {
    if (NUMBERS.contains(property)) {
      return unless(isOf(value, XSD.integer.getURI()), "shapes.number");
    }
    if (TRUTHS.contains(property)) {
      return unless(isOf(value, XSD.xboolean.getURI()), "shapes.truth");
    }
    if (LISTS.contains(property)) {
      return unless(!value.isLiteral(), "shapes.list");
    }
    if (RESOURCES.contains(property)) {
      return unless(!value.isLiteral(), "shapes.resource");
    }
    if (property.equals(SHACL.nodeKind)) {
      return unless(NODE_KINDS.contains(value), "shapes.node-kind");
    }
    if (property.equals(SHACL.severity)) {
      return unless(SEVERITIES.contains(value), "shapes.severity");
    }
    return property.equals(SHACL.pattern)
        ? unless(value.isLiteral() && isPattern(value), "shapes.pattern")
        : Optional.empty();
  }

  private static Optional<String> unless(boolean allowed, String key) {
    return allowed ? Optional.empty() : Optional.of(key);
  }

  private static boolean isOf(Node value, String datatype) {
    return value.isLiteral()
        && value.getLiteralDatatypeURI().equals(datatype)
        && value.getLiteral().isWellFormed();
  }

  private static boolean isPattern(Node value) {
    try {
      Pattern.compile(value.getLiteralLexicalForm());
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
