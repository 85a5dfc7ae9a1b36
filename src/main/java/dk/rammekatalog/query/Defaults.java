package dk.rammekatalog.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** The VALUES blocks of one variable and one value that stand outermost in a query. */
final class Defaults {
  private Defaults() {}

  /** The variable's name and its value. */
  static Optional<Map.Entry<String, Node>> of(Query query, String name) {
    return elements(query).stream()
        .flatMap(element -> value(element, name).stream())
        .findFirst()
        .map(value -> Map.entry(name, value));
  }

  static void remove(Query query, String name) {
    elements(query).removeIf(element -> value(element, name).isPresent());
  }

  private static List<Element> elements(Query query) {
    return query.getQueryPattern() instanceof ElementGroup group ? group.getElements() : List.of();
  }

  private static Optional<Node> value(Element element, String name) {
    return element instanceof ElementData data
            && data.getVars().equals(List.of(Var.alloc(name)))
            && data.getRows().size() == 1
        ? Optional.ofNullable(data.getRows().get(0).get(Var.alloc(name)))
        : Optional.empty();
  }
}
