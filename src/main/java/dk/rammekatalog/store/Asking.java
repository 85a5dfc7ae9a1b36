package dk.rammekatalog.store;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.store.UnfitValueException.Why;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    return prepare(
        version,
        question,
        values,
        parameter ->
            choices(version, question, parameter).orElse(List.of()).stream()
                .map(choice -> name(version, choice))
                .toList());
  }

  /**
   * The same where the values that can be chosen are known already.
   *
   * @param known the names of those of a parameter; may be empty
   */
  public static QueryExec prepare(
      OpenVersion version,
      QueryFile question,
      Map<String, String> values,
      Function<Parameter, List<String>> known) {
    QueryFile.Open open = question.opened();
    QueryExecBuilder builder = QueryExec.dataset(version.dataset()).query(open.query());
    values(version, question, open, values, known).forEach(builder::substitution);
    return builder.build();
  }

  /** The value of each parameter of a question, the defaults among them. */
  public static Map<String, Node> values(
      OpenVersion version,
      QueryFile question,
      Map<String, String> values,
      Function<Parameter, List<String>> known) {
    return values(version, question, question.opened(), values, known);
  }

  private static Map<String, Node> values(
      OpenVersion version,
      QueryFile question,
      QueryFile.Open open,
      Map<String, String> values,
      Function<Parameter, List<String>> known) {
    refuseUnknown(question, values);
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      Node usual = open.defaults().get(parameter.name());
      String value = values.get(parameter.name());
      nodes.put(
          parameter.name(),
          value == null ? usual : chosen(version, question, parameter, usual, value, known));
    }
    return nodes;
  }

  private static void refuseUnknown(QueryFile question, Map<String, String> values) {
    List<String> names = question.parameters().stream().map(Parameter::name).toList();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new UnfitValueException(
            Why.NO_PARAMETER,
            Messages.of("parameter.unknown", name, String.join(", ", names)),
            name,
            Nearest.all(name, names));
      }
    }
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
      OpenVersion version,
      QueryFile question,
      Parameter parameter,
      Node usual,
      String value,
      Function<Parameter, List<String>> known) {
    Node node =
        usual.isURI()
            ? NodeFactory.createURI(iri(version, question.query(), value))
            : literal(parameter, usual.getLiteralDatatype(), value);
    if (!parameter.takesAny() && !occurs(version, node)) {
      List<String> near = Nearest.all(name(version, node), known.apply(parameter));
      String told = near.isEmpty() ? "" : " (" + near.get(0) + "?)";
      throw new UnfitValueException(
          Why.NO_SUCH_VALUE,
          Messages.of("parameter.choice", parameter.name(), value, told, question.name()),
          parameter.name(),
          near);
    }
    return node;
  }

  private static boolean occurs(OpenVersion version, Node node) {
    return version.dataset().contains(Node.ANY, node, Node.ANY, Node.ANY)
        || version.dataset().contains(Node.ANY, Node.ANY, Node.ANY, node);
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
          Why.NO_SUCH_FORM,
          Messages.of("parameter.value", parameter.name(), value, datatype.getURI()),
          parameter.name(),
          List.of());
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
