package dk.rammekatalog.store;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.Messages;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
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
   * @throws UnfitValueException if a value does not fit its parameter, or no parameter has the name
   */
  public static QueryExec prepare(
      OpenVersion version, QueryFile question, Map<String, String> values) {
    Query query = question.query();
    for (String name : values.keySet()) {
      if (question.parameters().stream().noneMatch(known -> known.name().equals(name))) {
        String known =
            String.join(", ", question.parameters().stream().map(Parameter::name).toList());
        throw new UnfitValueException(Messages.of("parameter.unknown", name, known));
      }
    }
    QueryExecBuilder builder = QueryExec.dataset(version.dataset()).query(query);
    for (Parameter parameter : question.parameters()) {
      String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
      builder = builder.substitution(parameter.name(), node(version, query, parameter, value));
    }
    return builder.build();
  }

  private static Node node(OpenVersion version, Query query, Parameter parameter, String value) {
    return switch (parameter.type()) {
      case IRI -> NodeFactory.createURI(iri(version, query, value));
      case STRING -> NodeFactory.createLiteralString(value);
      case DATE -> typed(parameter, value, XSDDatatype.XSDdate);
      case INTEGER -> typed(parameter, value, XSDDatatype.XSDinteger);
    };
  }

  private static Node typed(Parameter parameter, String value, XSDDatatype datatype) {
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
