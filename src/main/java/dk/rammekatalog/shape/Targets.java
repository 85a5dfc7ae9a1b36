package dk.rammekatalog.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Tells of a node which shapes it must follow, of those with near targets. */
final class Targets {
  private final Map<Node, List<Shape>> nodes = new HashMap<>();
  private final Map<Node, List<Shape>> classes = new HashMap<>();
  private final Map<Node, List<Shape>> properties = new HashMap<>();

  Targets(Shapes shapes) {
    for (Shape shape : shapes.getTargetShapes()) {
      for (Target target : shape.getTargets()) {
        Map<Node, List<Shape>> kind =
            switch (target.getTargetType()) {
              case targetNode -> nodes;
              case targetClass, implicitClass -> classes;
              case targetSubjectsOf -> properties;
              default -> new HashMap<>();
            };
        kind.computeIfAbsent(target.getObject(), key -> new ArrayList<>()).add(shape);
      }
    }
  }

  /** The shapes of which a node is a focus node. */
  Set<Shape> of(Node node, Graph data) {
    Set<Shape> found = new HashSet<>(nodes.getOrDefault(node, List.of()));
    List<Node> open = new ArrayList<>();
    for (Triple triple : data.find(node, Node.ANY, Node.ANY).toList()) {
      found.addAll(properties.getOrDefault(triple.getPredicate(), List.of()));
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        open.add(triple.getObject());
      }
    }
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node type = open.remove(open.size() - 1);
      if (seen.add(type)) {
        found.addAll(classes.getOrDefault(type, List.of()));
        data.find(type, RDFS.subClassOf.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .forEachRemaining(open::add);
      }
    }
    return found;
  }
}
