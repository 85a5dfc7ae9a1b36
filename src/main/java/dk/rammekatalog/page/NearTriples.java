package dk.rammekatalog.page;

import dk.rammekatalog.lookup.Lists;
import dk.rammekatalog.lookup.Lists.Ends;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The triples of one thing by property; of many with the same property the first of their list, so
 * that a thing that very much refers to costs no more than another. To be used in a read
 * transaction.
 */
final class NearTriples {
  /** Triples of a property that has a list. */
  private static final int FIRST = 20;

  private final Graph union;
  private final Lists lists;
  private final Language language;

  NearTriples(OpenVersion version, Language language) {
    this.union = version.dataset().getUnionGraph();
    this.lists = Lists.of(version);
    this.language = language;
  }

  /**
   * Triples of one property.
   *
   * @param triples all of them or some
   * @param total how many there are
   */
  record Near(List<Triple> triples, int total) {
    boolean isWhole() {
      return total == triples.size();
    }

    private Near limited(int most) {
      return new Near(triples.stream().limit(most).toList(), total);
    }
  }

  Map<Node, Near> from(Node thing) {
    return near(thing, false);
  }

  /** Those of things that have an IRI: the others have no page. */
  Map<Node, Near> to(Node thing) {
    return near(thing, true);
  }

  private Map<Node, Near> near(Node thing, boolean incoming) {
    Map<Node, Near> near = new LinkedHashMap<>();
    Map<String, Ends> many = ends(thing, incoming);
    if (many.isEmpty()) {
      Map<Node, List<Triple>> triples = new LinkedHashMap<>();
      for (Triple each : find(thing, Node.ANY, incoming)) {
        triples.computeIfAbsent(each.getPredicate(), key -> new ArrayList<>()).add(each);
      }
      triples.forEach((property, all) -> near.put(property, new Near(all, all.size())));
    }
    for (String iri : many.keySet()) {
      Node property = NodeFactory.createURI(iri);
      Near first = part(thing, property, incoming, 1, many);
      if (!first.triples().isEmpty()) {
        near.put(property, first.isWhole() ? first : first.limited(FIRST));
      }
    }
    return near;
  }

  /**
   * A part of the triples with one property; empty if there are none.
   *
   * @param incoming whether the thing is their object
   * @param number of the part, from 1
   */
  Near part(Node thing, Node property, boolean incoming, int number) {
    return part(thing, property, incoming, number, ends(thing, incoming));
  }

  private Near part(
      Node thing, Node property, boolean incoming, int number, Map<String, Ends> many) {
    Ends ends = many.get(property.getURI());
    if (ends == null || !ends.listed()) {
      List<Triple> all = number == 1 ? find(thing, property, incoming) : List.of();
      return new Near(all, all.size());
    }
    List<String> others =
        incoming
            ? lists.to(thing.getURI(), property.getURI(), language, number)
            : lists.from(thing.getURI(), property.getURI(), language, number);
    return new Near(
        others.stream()
            .map(NodeFactory::createURI)
            .map(
                end ->
                    incoming
                        ? Triple.create(end, property, thing)
                        : Triple.create(thing, property, end))
            .toList(),
        ends.count());
  }

  private Map<String, Ends> ends(Node thing, boolean incoming) {
    return incoming ? lists.to(thing.getURI()) : lists.from(thing.getURI());
  }

  private List<Triple> find(Node thing, Node property, boolean incoming) {
    return incoming
        ? union
            .find(Node.ANY, property, thing)
            .filterKeep(triple -> triple.getSubject().isURI())
            .toList()
        : union.find(thing, property, Node.ANY).toList();
  }
}
