package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that others wrote, <a href="https://www.npmjs.com/package/ldes-client">ldes-client</a>,
 * follows the event stream; run where it is installed, see {@code src/test/clients/run}.
 */
class LdesClientTest {
  private static final Path FOLDER = Path.of("src/test/clients/ldes");
  private static final String REQUIRED = "required";
  private static final int MINUTES = 3;

  @TempDir private Path temp;

  @BeforeAll
  static void mustBeInstalled() {
    boolean required = REQUIRED.equals(System.getProperty("ldes.client"));
    assumeTrue(
        required || Files.isDirectory(FOLDER.resolve("node_modules")), "ldes-client is absent");
  }

  @Test
  void replaysToTheCurrentCatalogue() throws IOException, InterruptedException {
    try (StreamedCatalogue catalogue = new StreamedCatalogue(temp)) {
      assertReplays(catalogue, 0);
      String first = catalogue.version();
      for (int i = 0; i < 60; i++) {
        catalogue.dataset("d" + i, "Datasæt " + i);
      }
      catalogue.dataset("parker", "Parker og haver").publish();
      assertReplays(catalogue, 1);
      catalogue.delete("veje").delete("d7").dataset("d8", "Et andet datasæt").publish();
      assertReplays(catalogue, 2);
      catalogue.rollback(first);
      assertReplays(catalogue, 3);
      catalogue.publish();
      assertReplays(catalogue, 4);
    }
  }

  /** From the beginning in both orders, and from where the client was before. */
  private void assertReplays(StreamedCatalogue catalogue, int round)
      throws IOException, InterruptedException {
    Path state = temp.resolve("state");
    long all = catalogue.activities();
    assertEquals(all, replay(catalogue, "ascending"));
    assertEquals(all, replay(catalogue, "none"));
    long fresh = replay(catalogue, "ascending", state.toString());
    assertTrue(round == 0 ? fresh == all : fresh < all, () -> fresh + " of " + all);
  }

  private long replay(StreamedCatalogue catalogue, String... arguments)
      throws IOException, InterruptedException {
    Path triples = temp.resolve("replayed.nt");
    Path log = temp.resolve("log");
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                FOLDER.resolve("replay.mjs").toString(),
                catalogue.client().address() + "/feed",
                triples.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), () -> read(log));
    assertEquals(0, process.exitValue(), () -> read(log));
    Graph replayed = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(replayed, triples.toUri().toString());
    assertTrue(catalogue.feed().isIsomorphicWith(replayed), () -> read(log));
    String[] lines = read(log).strip().split("\n");
    return Long.parseLong(lines[lines.length - 1].split(" ")[0]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
