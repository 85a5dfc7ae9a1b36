package dk.rammekatalog.search;

import dk.rammekatalog.query.ProgramQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

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
    kinds.keySet().forEach(this::gatherForeignKinds);
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

  /**
   * Those of them that tell a reader most: the catalogue's own before others, those that have a
   * weight before the rest, and none with another below it.
   */
  Set<Node> tellingKinds(Node thing) {
    Set<Node> all = kinds(thing);
    Set<Node> own = all.stream().filter(this::isOurs).collect(Collectors.toSet());
    Set<Node> weighed = all.stream().filter(weights::containsKey).collect(Collectors.toSet());
    Set<Node> told = own.isEmpty() ? weighed.isEmpty() ? all : weighed : own;
    return told.stream()
        .filter(kind -> told.stream().noneMatch(other -> isBelow(other, kind)))
        .collect(Collectors.toCollection(() -> new TreeSet<>(BY_IRI)));
  }

  private boolean isBelow(Node kind, Node above) {
    Iterator<Quad> all = source.dataset().find(Node.ANY, kind, RDFS.subClassOf.asNode(), Node.ANY);
    List<Node> next = new ArrayList<>();
    all.forEachRemaining(quad -> next.add(quad.getObject()));
    return next.stream()
        .filter(each -> !each.equals(kind))
        .anyMatch(each -> each.equals(above) || isBelow(each, above));
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
    if (isOurs(type)) {
      gatherFacet(thing, type);
    }
  }

  private void gatherForeignKinds(Node thing) {
    tellingKinds(thing).stream()
        .filter(kind -> !isOurs(kind))
        .forEach(kind -> gatherFacet(thing, kind));
  }

  private void gatherFacet(Node thing, Node kind) {
    facets
        .computeIfAbsent(thing, key -> new ArrayList<>())
        .add(new FacetValue(Fields.KINDS, kind.getURI()));
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
