package dk.rammekatalog.diff;

import dk.rammekatalog.store.Preview;
import dk.rammekatalog.web.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds the pages that look otherwise. A thing's page shows what is said of it and what refers to
 * it, with the labels of all that; a list shows the labels of its things.
 */
final class Pages {
  private static final String START = "/";
  private static final String TERM = "#";

  private final Preview before;
  private final Preview after;

  Pages(Preview before, Preview after) {
    this.before = before;
    this.after = after;
  }

  PageChanges changes() {
    ShownFacts old = ShownFacts.of(before);
    ShownFacts young = ShownFacts.of(after);
    Set<Node> renamed = young.renamed(old);
    renamed.addAll(relabelled());
    Set<Node> touched = new HashSet<>(young.touched(old));
    if (!renamed.isEmpty()) {
      touched.addAll(renamed);
      old.naming(renamed).forEach(touched::add);
      young.naming(renamed).forEach(touched::add);
    }
    Set<String> added = new TreeSet<>();
    Set<String> removed = new TreeSet<>();
    Set<String> changed = new TreeSet<>(lists(renamed));
    for (String iri : documents(touched)) {
      Node node = NodeFactory.createURI(iri);
      boolean was = old.describes(node);
      Set<String> kind = young.describes(node) ? was ? changed : added : removed;
      if (was || young.describes(node)) {
        Site.page(after.uriSpace(), iri).ifPresent(kind::add);
      }
    }
    return new PageChanges(List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
  }

  /** Terms of foreign vocabularies that are named otherwise. */
  private Set<Node> relabelled() {
    Set<Node> relabelled = new HashSet<>();
    addMissing(before.background(), after.background(), relabelled);
    addMissing(after.background(), before.background(), relabelled);
    return relabelled;
  }

  private static void addMissing(Graph graph, Graph other, Set<Node> subjects) {
    graph
        .find()
        .filterDrop(other::contains)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .forEachRemaining(subjects::add);
  }

  /** The IRIs that have a page of their own; a term is also a place on the page of its document. */
  private Set<String> documents(Set<Node> nodes) {
    Set<String> documents = new TreeSet<>();
    nodes.stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(after.uriSpace()))
        .flatMap(
            iri ->
                iri.contains(TERM)
                    ? Stream.of(iri, iri.substring(0, iri.indexOf(TERM)))
                    : Stream.of(iri))
        .filter(
            iri ->
                Site.page(after.uriSpace(), iri).filter(page -> !page.contains(TERM)).isPresent())
        .forEach(documents::add);
    return documents;
  }

  /** The lists of kinds with a thing that came, went or is named otherwise, and the start page. */
  private Set<String> lists(Set<Node> renamed) {
    Map<String, Integer> old = kinds(before);
    Map<String, Integer> young = kinds(after);
    Set<String> lists = new TreeSet<>();
    renamed.stream()
        .filter(Node::isURI)
        .filter(node -> isThing(before, node) || isThing(after, node))
        .flatMap(node -> kind(node).stream())
        .forEach(kind -> lists.add("/page/" + Site.path(kind)));
    boolean classNamed =
        renamed.stream()
            .anyMatch(node -> after.union().contains(Node.ANY, RDF.type.asNode(), node));
    if (!old.equals(young) || classNamed) {
      lists.add(START);
    }
    return lists;
  }

  private Map<String, Integer> kinds(Preview preview) {
    Set<Node> things = new HashSet<>();
    preview
        .union()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .forEachRemaining(things::add);
    Map<String, Integer> kinds = new TreeMap<>();
    things.stream()
        .flatMap(node -> kind(node).stream())
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    return kinds;
  }

  private static boolean isThing(Preview preview, Node node) {
    return preview.union().contains(node, RDF.type.asNode(), Node.ANY);
  }

  private Optional<String> kind(Node node) {
    return Stream.of(node)
        .filter(Node::isURI)
        .flatMap(iri -> Site.name(after.uriSpace(), iri.getURI()).stream())
        .filter(name -> name.contains("/"))
        .map(name -> name.substring(0, name.indexOf('/')))
        .findFirst();
  }
}
