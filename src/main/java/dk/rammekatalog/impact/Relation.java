package dk.rammekatalog.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A relation along which a change comes through, from its object to its subject.
 *
 * @param name in addresses
 * @param property the property; for integrations, which are things of their own, their class
 * @param loose whether the subject need not depend on the object
 */
record Relation(String name, Node property, boolean loose) {
  private static final String INTEGRATION = "Integration";

  /**
   * All of them: what the ontology has directly below {@code rk:dependsOn}, the loose ones, and
   * that a code is of its classification.
   *
   * @param ontology the beginning of its terms
   */
  static List<Relation> all(Graph graph, String ontology) {
    List<Relation> all = new ArrayList<>();
    Node dependsOn = NodeFactory.createURI(ontology + "dependsOn");
    graph
        .find(Node.ANY, RDFS.subPropertyOf.asNode(), dependsOn)
        .mapWith(Triple::getSubject)
        .mapWith(property -> new Relation(property.getLocalName(), property, false))
        .forEachRemaining(all::add);
    all.sort(Comparator.comparing(Relation::name));
    for (String name : List.of("appliesTo", "servesArea", INTEGRATION)) {
      all.add(new Relation(name, NodeFactory.createURI(ontology + name), true));
    }
    all.add(new Relation("references", DCTerms.references.asNode(), true));
    all.add(new Relation("inScheme", SKOS.inScheme.asNode(), false));
    return List.copyOf(all);
  }

  boolean isIntegration() {
    return name.equals(INTEGRATION);
  }

  /** A scheme is known by its codes: they are hit with it, and are only steps of a way. */
  boolean isCode() {
    return name.equals("inScheme");
  }
}
