package dk.rammekatalog.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * What of a feed belongs to one data set alone, and what is shared: so that a page can hold some
 * data sets and everything that they need, and nothing else.
 *
 * <p>A data set's bundle is itself, its record, and whatever only it leads to. All else is a root:
 * catalogues, services, agents and so on. A triple from a root to something in a bundle, such as
 * {@code dcat:dataset} or {@code dcat:record}, is a link, and stands on the pages of its data set
 * only.
 */
final class Bundles {
  private static final String SHARED = "";

  private final SortedMap<String, Graph> entities;
  private final SortedMap<String, List<String>> bundles = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final SortedMap<String, List<Triple>> links = new TreeMap<>();
  private final Map<String, Set<String>> reached = new HashMap<>();

  Bundles(Feed feed) {
    this.entities = feed.entities();
    for (String iri : entities.keySet()) {
      if (isA(iri, DCAT.Dataset.asNode()) && !isA(iri, Completion.SERIES)) {
        bundles.put(iri, new ArrayList<>());
        owners.put(iri, iri);
      }
    }
    bundles.keySet().forEach(this::claim);
    entities.keySet().forEach(this::claimRecord);
    share();
    owners.forEach(
        (iri, owner) -> {
          if (!owner.equals(SHARED) && !owner.equals(iri)) {
            bundles.get(owner).add(iri);
          }
        });
    bundles.forEach(
        (dataset, parts) -> {
          parts.sort(null);
          parts.add(0, dataset);
          links.put(dataset, new ArrayList<>());
        });
    roots().forEach(root -> triples(root).forEach(this::link));
  }

  /** The data sets, sorted by IRI, each with what its bundle has, itself first. */
  SortedMap<String, List<String>> bundles() {
    return bundles;
  }

  /** What is in no bundle, sorted by IRI. */
  List<String> roots() {
    return entities.keySet().stream()
        .filter(iri -> owners.getOrDefault(iri, SHARED).equals(SHARED))
        .toList();
  }

  /** The triples of a thing, in order. */
  List<Triple> triples(String iri) {
    Graph graph = entities.get(iri);
    return graph instanceof Description description
        ? description.triples()
        : graph.find().toList().stream().sorted(Description.ORDER).toList();
  }

  /** The triples of a root that are no links. */
  List<Triple> unlinked(String root) {
    return triples(root).stream()
        .filter(triple -> owner(triple.getObject()).equals(SHARED))
        .toList();
  }

  /** The links to a data set's bundle. */
  List<Triple> links(String dataset) {
    return links.get(dataset);
  }

  /** The roots that every page has: the catalogues with all that they lead to. */
  Set<String> base() {
    Set<String> base = new TreeSet<>();
    roots().stream()
        .filter(root -> isA(root, DCAT.Catalog.asNode()))
        .forEach(root -> base.addAll(reached(root)));
    return base;
  }

  /** The roots that a data set's bundle leads to. */
  Set<String> needs(String dataset) {
    Set<String> needs = new TreeSet<>();
    for (String part : bundles.get(dataset)) {
      for (Triple triple : triples(part)) {
        if (isRoot(triple.getObject())) {
          needs.addAll(reached(triple.getObject().getURI()));
        }
      }
    }
    links.get(dataset).forEach(link -> needs.addAll(reached(link.getSubject().getURI())));
    return needs;
  }

  private void link(Triple triple) {
    String owner = owner(triple.getObject());
    if (!owner.equals(SHARED)) {
      links.get(owner).add(triple);
    }
  }

  /** Everything that a data set leads to is its own, unless another leads to it as well. */
  private void claim(String dataset) {
    for (String iri : closure(dataset)) {
      if (!isA(iri, DCAT.Catalog.asNode()) && !isA(iri, Completion.SERVICE)) {
        owners.merge(iri, dataset, (one, other) -> one.equals(other) ? one : SHARED);
      }
    }
  }

  private void claimRecord(String iri) {
    if (isA(iri, DCAT.CatalogRecord.asNode())) {
      triples(iri).stream()
          .filter(triple -> triple.getPredicate().equals(FOAF.primaryTopic.asNode()))
          .map(triple -> owner(triple.getObject()))
          .filter(owner -> !owner.equals(SHARED))
          .findFirst()
          .ifPresent(owner -> owners.put(iri, owner));
    }
  }

  /** What a root leads to is shared, but for data sets and their records. */
  private void share() {
    Deque<String> open = new ArrayDeque<>(roots());
    while (!open.isEmpty()) {
      for (Triple triple : triples(open.removeFirst())) {
        String owner = owner(triple.getObject());
        String iri = triple.getObject().isURI() ? triple.getObject().getURI() : "";
        boolean stays = iri.equals(owner) || isA(iri, DCAT.CatalogRecord.asNode());
        if (!owner.equals(SHARED) && !stays) {
          owners.put(iri, SHARED);
          open.add(iri);
        }
      }
    }
  }

  /** A thing and what it leads to, but no other data set, catalogue or service's. */
  private Collection<String> closure(String from) {
    Set<String> found = new LinkedHashSet<>(List.of(from));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Triple triple : triples(open.removeFirst())) {
        Node object = triple.getObject();
        if (object.isURI()
            && entities.containsKey(object.getURI())
            && !bundles.containsKey(object.getURI())
            && !isA(object.getURI(), Completion.SERVICE)
            && !isA(object.getURI(), DCAT.Catalog.asNode())
            && found.add(object.getURI())) {
          open.add(object.getURI());
        }
      }
    }
    return found;
  }

  /** A root and the roots that it leads to. */
  private Set<String> reached(String root) {
    Set<String> known = reached.get(root);
    if (known != null) {
      return known;
    }
    Set<String> found = new LinkedHashSet<>(List.of(root));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Triple triple : unlinked(open.removeFirst())) {
        if (isRoot(triple.getObject()) && found.add(triple.getObject().getURI())) {
          open.add(triple.getObject().getURI());
        }
      }
    }
    reached.put(root, found);
    return found;
  }

  private boolean isRoot(Node node) {
    return node.isURI() && entities.containsKey(node.getURI()) && owner(node).equals(SHARED);
  }

  private String owner(Node node) {
    return node.isURI() ? owners.getOrDefault(node.getURI(), SHARED) : SHARED;
  }

  private boolean isA(String iri, Node type) {
    Graph graph = entities.get(iri);
    return graph != null && graph.contains(Node.ANY, RDF.Nodes.type, type);
  }
}
