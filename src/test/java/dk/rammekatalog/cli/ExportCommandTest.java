package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.SmallCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path temp;

  @Test
  void theDescriptionOfTheDataIsWrittenInEverySyntax() {
    SmallCatalogue catalogue = SmallCatalogue.in(temp.resolve("k")).number(1);
    Path folder = temp.resolve("ud/her");
    Command.Result result =
        Command.run(
            "export",
            "void",
            folder.toString(),
            "--root",
            catalogue.root().toString(),
            "--var",
            temp.resolve("var").toString(),
            "--public-url",
            "https://example.org/katalog/");
    assertEquals(Main.FINE, result.code(), result.err());
    assertEquals(4, result.out().lines().count());
    Graph turtle = read(folder.resolve("void.ttl"));
    Node data = NodeFactory.createURI(SmallCatalogue.SPACE + "id/katalog");
    Node endpoint = NodeFactory.createURI("https://example.org/katalog/sparql");
    assertTrue(turtle.contains(data, VOID.sparqlEndpoint.asNode(), endpoint));
    for (String name : List.of("void.rdf", "void.jsonld", "void.nt")) {
      assertTrue(Files.exists(folder.resolve(name)), name);
      assertTrue(turtle.isIsomorphicWith(read(folder.resolve(name))), name);
    }
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, file.toUri().toString());
    return graph;
  }
}
