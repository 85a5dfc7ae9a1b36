package dk.rammekatalog.proof;

import dk.rammekatalog.store.OpenVersion;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** In which file of the sources something is said. */
final class Sources {
  private static final String NOWHERE = "data";

  private final OpenVersion version;
  private final String graphs;

  Sources(OpenVersion version) {
    this.version = version;
    this.graphs = version.version().manifest().uriSpace() + "graph/";
  }

  /** The file that describes a thing, or the thing to which it belongs. */
  String of(String iri) {
    return Stream.of(iri, iri.replaceFirst("#.*", ""))
        .map(NodeFactory::createURI)
        .map(thing -> file(version.dataset().find(Node.ANY, thing, Node.ANY, Node.ANY)))
        .filter(file -> !file.isEmpty())
        .findFirst()
        .orElse(NOWHERE);
  }

  /** The file that has a value. */
  String ofValue(String iri) {
    String file =
        file(version.dataset().find(Node.ANY, Node.ANY, Node.ANY, NodeFactory.createURI(iri)));
    return file.isEmpty() ? NOWHERE : file;
  }

  private String file(Iterator<Quad> quads) {
    return Iter.iter(quads)
        .map(Quad::getGraph)
        .filter(graph -> !version.addedGraphs().contains(graph))
        .filter(graph -> graph.isURI() && graph.getURI().startsWith(graphs))
        .map(graph -> graph.getURI().substring(graphs.length()))
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .orElse("");
  }
}
