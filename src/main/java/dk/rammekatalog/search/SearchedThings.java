package dk.rammekatalog.search;

import dk.rammekatalog.query.ProgramQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;

/** Which things are searched, how much each weighs, and what a search can be narrowed by. */
final class SearchedThings {
  private static final int USUAL_WEIGHT = 50;
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

  private final SearchSource source;
  private final Map<Node, Integer> weights = new HashMap<>();
  private final Map<Node, Set<Node>> kinds = new TreeMap<>(BY_IRI);
  private final Map<Node, Set<Shown>> names = new HashMap<>();
  private final Map<Node, List<FacetValue>> facets = new HashMap<>();

  SearchedThings(SearchSource source) {
    this.source = source;
    rows("weights", row -> weights.merge(row.get("class"), integer(row), Math::max));
    gatherKinds();
    rows("facets", this::gatherFacet);
  }

  /** The things, in the order of their IRIs. */
  List<Node> all() {
    return kinds.keySet().stream().filter(thing -> weight(thing) > 0).toList();
  }

  /** The classes that the sources say. */
  Set<Node> kinds(Node thing) {
    return kinds.get(thing);
  }

  /** What those classes are called. */
  Set<Shown> kindNames(Node thing) {
    return kinds(thing).stream()
        .flatMap(kind -> names.computeIfAbsent(kind, this::names).stream())
        .collect(Collectors.toSet());
  }

  private Set<Shown> names(Node kind) {
    return SearchedThing.of(source.dataset(), kind).names();
  }

  /** The most that one of its classes weighs; nothing if one of them is not searched. */
  int weight(Node thing) {
    Set<Node> classes = kinds.get(thing);
    boolean never = classes.stream().anyMatch(type -> weights.getOrDefault(type, 1) == 0);
    int most = classes.stream().mapToInt(type -> weights.getOrDefault(type, 0)).max().orElse(0);
    return never ? 0 : most == 0 ? USUAL_WEIGHT : most;
  }

  List<FacetValue> facets(Node thing) {
    return facets.getOrDefault(thing, List.of());
  }

  private void gatherKinds() {
    source
        .dataset()
        .find(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              Node thing = quad.getSubject();
              Node type = quad.getObject();
              if (thing.isURI() && type.isURI() && isOurs(thing)) {
                gatherKind(thing, type, quad.getGraph().equals(source.derivedGraph()));
              }
            });
  }

  /** A class above is a value of the facet too, if it is the catalogue's own. */
  private void gatherKind(Node thing, Node type, boolean derived) {
    if (!derived) {
      kinds.computeIfAbsent(thing, key -> new TreeSet<>(BY_IRI)).add(type);
    }
    if (!derived || isOurs(type)) {
      facets
          .computeIfAbsent(thing, key -> new ArrayList<>())
          .add(new FacetValue(Fields.KINDS, type.getURI()));
    }
  }

  private void gatherFacet(Binding row) {
    Node value = row.get("value");
    if (value.isURI() && isOurs(value)) {
      facets
          .computeIfAbsent(row.get("thing"), key -> new ArrayList<>())
          .add(new FacetValue(row.get("facet").getLiteralLexicalForm(), value.getURI()));
    }
  }

  private boolean isOurs(Node node) {
    return node.getURI().startsWith(source.uriSpace());
  }

  private static int integer(Binding row) {
    return ((Number) row.get("weight").getLiteralValue()).intValue();
  }

  private void rows(String query, Consumer<Binding> each) {
    var file = ProgramQueries.of("search/" + query).orElseThrow();
    try (QueryExec exec = QueryExec.dataset(source.dataset()).query(file.query()).build()) {
      exec.select().forEachRemaining(each);
    }
  }
}
