package dk.rammekatalog.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The links of the catalogue, each found once; to be used in a read transaction. */
final class Links {
  private static final int MOST = 500;

  private final Graph graph;
  private final String space;
  private final String language;
  private final List<Relation> relations;
  private final Map<Node, List<Link>> known = new HashMap<>();

  /**
   * Links of some relations.
   *
   * @param space the beginning of all IRIs of the catalogue
   * @param language of the notes
   */
  Links(Graph graph, String space, String language, List<Relation> relations) {
    this.graph = graph;
    this.space = space;
    this.language = language;
    this.relations = relations;
  }

  /** What is linked to a thing directly, at most {@value #MOST} by each relation. */
  List<Link> to(Node cause) {
    return known.computeIfAbsent(cause, this::find);
  }

  private List<Link> find(Node cause) {
    List<Link> found = new ArrayList<>();
    for (Relation relation : relations) {
      if (relation.isIntegration()) {
        found.addAll(integrations(cause, relation));
      } else {
        found.addAll(direct(cause, relation));
      }
    }
    found.sort(Comparator.comparing(link -> link.thing().getURI()));
    return found;
  }

  private List<Link> direct(Node cause, Relation relation) {
    List<Link> found = new ArrayList<>();
    var things = graph.find(Node.ANY, relation.property(), cause).mapWith(Triple::getSubject);
    try {
      while (things.hasNext() && found.size() < MOST) {
        Node thing = things.next();
        if (thing.isURI() && (!relation.isCode() || is(thing, "ClassificationCode"))) {
          found.add(link(thing, relation, cause));
        }
      }
    } finally {
      things.close();
    }
    return found;
  }

  private Link link(Node thing, Relation relation, Node cause) {
    boolean planned = relation.name().equals("plansToUse");
    Optional<Node> note =
        relation.name().equals("uses") || planned
            ? subjects(term("user"), thing).stream()
                .filter(use -> graph.contains(use, term("used"), cause))
                .flatMap(use -> note(use).stream())
                .findFirst()
            : subjects(RDF.subject.asNode(), thing).stream()
                .filter(claim -> graph.contains(claim, RDF.object.asNode(), cause))
                .filter(claim -> graph.contains(claim, RDF.predicate.asNode(), relation.property()))
                .flatMap(claim -> note(claim).stream())
                .findFirst();
    return new Link(thing, relation, cause, planned, note);
  }

  /** Both ends of an integration are hit by the other. */
  private List<Link> integrations(Node system, Relation relation) {
    List<Link> found = new ArrayList<>();
    for (var ends :
        Map.of("integrationFrom", "integrationTo", "integrationTo", "integrationFrom").entrySet()) {
      for (Node integration : subjects(term(ends.getKey()), system)) {
        Node inUse = NodeFactory.createURI(space + "concept/anvendelsesstatus/i-brug");
        boolean planned = !graph.contains(integration, term("usageStatus"), inUse);
        objects(integration, term(ends.getValue())).stream()
            .filter(Node::isURI)
            .map(other -> new Link(other, relation, system, planned, note(integration)))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Why a statement is made without a source that says it. */
  private Optional<Node> note(Node statement) {
    Node inferred = NodeFactory.createURI(space + "concept/grundlag/udledt");
    return graph.contains(statement, term("basis"), inferred)
        ? objects(statement, term("basisNote")).stream()
            .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
            .findFirst()
        : Optional.empty();
  }

  boolean is(Node thing, String type) {
    return graph.contains(thing, RDF.type.asNode(), term(type));
  }

  List<Node> objects(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private List<Node> subjects(Node property, Node value) {
    return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList();
  }

  Node term(String name) {
    return NodeFactory.createURI(space + "ontology#" + name);
  }
}
