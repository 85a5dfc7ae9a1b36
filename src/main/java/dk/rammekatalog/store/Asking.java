package dk.rammekatalog.store;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** Asks a question of the library of a version. */
public final class Asking {
  private Asking() {}

  /**
   * Prepares a question; its variables are given their values, never joined into its text.
   *
   * @param values by parameter name, as somebody wrote them; those missing take their defaults
   * @return to be run in a read transaction of the version's dataset, and closed
   * @throws UnfitValueException if a value does not occur in the catalogue, or no parameter has the
   *     name
   */
  public static QueryExec prepare(
      OpenVersion version, QueryFile question, Map<String, String> values) {
    for (String name : values.keySet()) {
      if (question.parameters().stream().noneMatch(known -> known.name().equals(name))) {
        String known =
            String.join(", ", question.parameters().stream().map(Parameter::name).toList());
        throw new UnfitValueException(Messages.of("parameter.unknown", name, known));
      }
    }
    QueryFile.Open open = question.opened();
    QueryExecBuilder builder = QueryExec.dataset(version.dataset()).query(open.query());
    for (Parameter parameter : question.parameters()) {
      Node usual = open.defaults().get(parameter.name());
      String value = values.get(parameter.name());
      Node node = value == null ? usual : chosen(version, question, parameter, usual, value);
      builder = builder.substitution(parameter.name(), node);
    }
    return builder.build();
  }

  /**
   * The values of a parameter for which the question has an answer, in no order; to be called in a
   * read transaction.
   *
   * @return empty if any value will do
   */
  public static Optional<List<Node>> choices(
      OpenVersion version, QueryFile question, Parameter parameter) {
    if (parameter.takesAny()) {
      return Optional.empty();
    }
    Query query = question.choices(parameter);
    try (QueryExec exec = QueryExec.dataset(version.dataset()).query(query).build()) {
      List<Node> nodes = new ArrayList<>();
      Var variable = Var.alloc(parameter.name());
      exec.select().forEachRemaining(row -> nodes.add(row.get(variable)));
      return Optional.of(nodes);
    }
  }

  private static Node chosen(
      OpenVersion version, QueryFile question, Parameter parameter, Node usual, String value) {
    Node node =
        usual.isURI()
            ? NodeFactory.createURI(iri(version, question.query(), value))
            : literal(parameter, usual.getLiteralDatatype(), value);
    if (!parameter.takesAny() && !occurs(version, node)) {
      throw unknown(version, question, parameter, node, value);
    }
    return node;
  }

  private static boolean occurs(OpenVersion version, Node node) {
    return version.dataset().contains(Node.ANY, node, Node.ANY, Node.ANY)
        || version.dataset().contains(Node.ANY, Node.ANY, Node.ANY, node);
  }

  private static UnfitValueException unknown(
      OpenVersion version, QueryFile question, Parameter parameter, Node node, String value) {
    List<String> names =
        choices(version, question, parameter).orElse(List.of()).stream()
            .map(choice -> name(version, choice))
            .toList();
    String near =
        Nearest.to(name(version, node), names).map(found -> " (" + found + "?)").orElse("");
    return new UnfitValueException(
        Messages.of("parameter.choice", parameter.name(), value, near, question.name()));
  }

  /**
   * As somebody would write it: without the beginning that all identifiers of the catalogue have.
   */
  public static String name(OpenVersion version, Node node) {
    String space = version.version().manifest().uriSpace() + "id/";
    return node.isURI()
        ? node.getURI().startsWith(space) ? node.getURI().substring(space.length()) : node.getURI()
        : node.getLiteralLexicalForm();
  }

  private static Node literal(Parameter parameter, RDFDatatype datatype, String value) {
    if (!datatype.isValid(value)) {
      throw new UnfitValueException(
          Messages.of("parameter.value", parameter.name(), value, datatype.getURI()));
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  /** An IRI as it is, a prefixed name of the query, or a name below the catalogue's {@code id/}. */
  private static String iri(OpenVersion version, Query query, String value) {
    String bare =
        value.startsWith("<") && value.endsWith(">")
            ? value.substring(1, value.length() - 1)
            : value;
    if (bare.contains("://")) {
      return bare;
    }
    String expanded = query.getPrefixMapping().expandPrefix(bare);
    return expanded.equals(bare)
        ? version.version().manifest().uriSpace() + "id/" + bare
        : expanded;
  }
}
