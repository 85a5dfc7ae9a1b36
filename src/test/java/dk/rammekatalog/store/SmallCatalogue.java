package dk.rammekatalog.store;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** A catalogue of a few lines in a folder, for tests that publish often. */
public final class SmallCatalogue {
  public static final String SPACE = "https://example.org/k/";

  private static final String START =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix ex: <https://example.org/k/id/> .
      @prefix void: <http://rdfs.org/ns/void#> .
      """;

  private final Path root;

  private SmallCatalogue(Path root) {
    this.root = root;
  }

  /** Writes one into an empty folder. */
  public static SmallCatalogue in(Path root) {
    SmallCatalogue catalogue = new SmallCatalogue(root);
    catalogue.data("katalog", "ex:katalog a void:Dataset ; void:uriSpace \"" + SPACE + "\" .");
    return catalogue;
  }

  public Path root() {
    return root;
  }

  /** Writes {@code data/<name>.ttl}; the prefixes ex:, dct: and void: are there. */
  public SmallCatalogue data(String name, String turtle) {
    return file("data/" + name + ".ttl", START + turtle + "\n");
  }

  /** The number that {@link #number()} and the published versions answer with. */
  public SmallCatalogue number(int number) {
    return data("tal", "ex:tal dct:extent " + number + " ; dct:title \"Tal " + number + "\"@da .");
  }

  public SmallCatalogue rule(String name, String query) {
    return file("ontology/rules/" + name + ".rq", query);
  }

  public SmallCatalogue file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SourceTree sources() {
    return SourceTree.read(root);
  }

  public CheckedGraph checked() {
    return Checks.run(TurtleReader.read(sources()));
  }

  /** The values of ?x that a query finds in a version. */
  public static List<String> ask(OpenVersion version, String query) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          try (QueryExec exec = QueryExec.dataset(version.dataset()).query(query).build()) {
            RowSet rows = exec.select();
            return rows.stream().map(row -> row.get("x")).map(SmallCatalogue::text).toList();
          }
        });
  }

  private static String text(org.apache.jena.graph.Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The number that a version was published with. */
  public static List<String> number(OpenVersion version) {
    return ask(version, "SELECT ?x { <" + SPACE + "id/tal> <http://purl.org/dc/terms/extent> ?x }");
  }
}
