package dk.rammekatalog.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.cli.Command.Result;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command in a process of its own. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:\\d+");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String NUMBER =
      "/sparql?query=SELECT%20%3Fx%20%7B%20%3Chttps%3A%2F%2Fexample.org%2Fk%2Fid%2Ftal%3E%20"
          + "%3Chttp%3A%2F%2Fpurl.org%2Fdc%2Fterms%2Fextent%3E%20%3Fx%20%7D";

  @TempDir Path temp;
  private final List<Process> started = new ArrayList<>();
  private SmallCatalogue catalogue;

  @BeforeEach
  void prepare() {
    catalogue = SmallCatalogue.in(temp.resolve("root")).number(1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private String[] arguments(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, "--root", catalogue.root().toString()));
    all.addAll(List.of("--var", temp.resolve("var").toString(), "--lang", "en"));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private Process serve(Path log, String... more) throws IOException {
    Process process =
        Command.process(arguments("serve", more)).redirectOutput(log.toFile()).start();
    started.add(process);
    return process;
  }

  private static String address(Path log) {
    return await()
        .atMost(SOON)
        .until(
            () -> ADDRESS.matcher(Files.readString(log)).results().map(r -> r.group()).toList(),
            found -> !found.isEmpty())
        .get(0);
  }

  private static String number(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + NUMBER)).header("Accept", "text/csv").build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().strip();
  }

  @Test
  void aChangedFileIsServedAndAnErrorKeepsTheLastGoodVersion() throws Exception {
    Path log = temp.resolve("log");
    Process process = serve(log, "--port", "0", "--watch");
    String address = address(log);
    assertEquals("x\r\n1", number(address));
    catalogue.number(2);
    await().atMost(SOON).until(() -> number(address).equals("x\r\n2"));
    catalogue.data("fejl", "ex:a dct:title");
    await().atMost(SOON).until(() -> Files.readString(log).contains("is still the current one"));
    assertTrue(Files.readString(log).contains("data/fejl.ttl:4:15: error: "));
    assertEquals("x\r\n2", number(address));
    Result question = Command.run(arguments("versions"));
    assertEquals(2, question.out().lines().count());
    catalogue.data("fejl", "ex:a dct:title \"a\"@da .").number(3);
    await().atMost(SOON).until(() -> number(address).equals("x\r\n3"));
    process.destroy();
    assertTrue(process.waitFor() != 0);
  }

  @Test
  void whatIsTakenIsToldInOneLine() throws Exception {
    Command.run(arguments("publish"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      Process refused = Command.process(arguments("serve", "--port", port)).start();
      Result result = Command.finish(refused);
      assertEquals(3, result.code(), result.out());
      assertTrue(result.out().endsWith("Choose another one with --port."), result.out());
      assertEquals(1, result.out().lines().count(), result.out());
    }
    Path log = temp.resolve("log");
    serve(log, "--port", "0");
    address(log);
    Result second = Command.finish(Command.process(arguments("serve", "--port", "0")).start());
    assertEquals(3, second.code(), second.out());
    assertTrue(second.out().startsWith("Version " + current() + " is in use"), second.out());
    assertEquals(1, second.out().lines().count(), second.out());
  }

  @Test
  void questionsAreAnsweredOfflineWhileAServerRuns() throws Exception {
    catalogue.file(
        "tal.rq",
        "SELECT ?x { <https://example.org/k/id/tal> <http://purl.org/dc/terms/extent> ?x }");
    Path log = temp.resolve("log");
    serve(log, "--port", "0");
    address(log);
    String file = catalogue.root().resolve("tal.rq").toString();
    Result answer = Command.run(arguments("query", file, "--format", "csv"));
    assertEquals("x\r\n1\r\n", answer.out(), answer.err());
  }

  private String current() {
    return new Store(temp.resolve("var")).current().orElseThrow().id();
  }
}
