package dk.rammekatalog.page;

import dk.rammekatalog.store.OpenVersion;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which template shows a thing: {@code kind/<class>.jte} of its most specific class that has one,
 * or {@code term/<class>.jte} for what is no thing but a term or a document of them; and which the
 * list of a kind: {@code list/<kind>.jte}.
 */
public final class KindTemplates {
  private KindTemplates() {}

  /** The template of a thing; empty if none of its classes has one. In a read transaction. */
  public static Optional<String> of(OpenVersion version, String iri) {
    Graph union = version.dataset().getUnionGraph();
    boolean thing = iri.startsWith(version.version().manifest().uriSpace() + "id/");
    return union
        .find(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(type -> type.isURI() && Pages.exists(template(type, thing)))
        .toList()
        .stream()
        .max(Comparator.<Node>comparingInt(type -> depth(union, type)).thenComparing(Node::getURI))
        .map(type -> template(type, thing));
  }

  /**
   * The template of the list of a kind; empty if it has none of its own.
   *
   * @param kind the first part of its things' names, such as {@code moede}
   */
  public static Optional<String> ofList(String kind) {
    return Optional.of("list/" + kind + ".jte").filter(Pages::exists);
  }

  private static String template(Node type, boolean thing) {
    return (thing ? "kind/" : "term/") + type.getLocalName() + ".jte";
  }

  /** How many classes are above a class; a class below another has more. */
  private static int depth(Graph union, Node type) {
    Set<Node> above = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      union
          .find(open.pop(), RDFS.subClassOf.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(above::add)
          .forEachRemaining(open::push);
    }
    return above.size();
  }
}
