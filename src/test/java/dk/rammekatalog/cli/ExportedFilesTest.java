package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.http.CatalogServer;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported without a server is, byte for byte, what a server gives out. */
class ExportedFilesTest {
  private static final String PUBLIC = "https://data.example.org/rk";
  private static final Map<String, String> SYNTAXES =
      Map.of(
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "rdf", "application/rdf+xml",
          "nt", "application/n-triples");

  @TempDir private static Path temp;
  private static CatalogServer server;

  @BeforeAll
  static void exportAndServe() {
    export("dcat", "--public-url", PUBLIC);
    export("dump");
    export("void", "--public-url", PUBLIC);
    server =
        CatalogServer.start(
            new Store(temp.resolve("var")), ServerSettings.of("127.0.0.1", 0, Optional.of(PUBLIC)));
  }

  private static void export(String what, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "export",
                what,
                temp.resolve(what).toString(),
                "--var",
                temp.resolve("var").toString()));
    arguments.addAll(List.of(options));
    Command.Result result = Command.run(arguments.toArray(String[]::new));
    assertEquals(Main.FINE, result.code(), result.err());
    assertEquals(
        files(temp.resolve(what)),
        result.out().lines().map(Path::of).collect(Collectors.toCollection(TreeSet::new)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theCatalogueAndItsFilesAreThoseThatAreServed() throws Exception {
    Path folder = temp.resolve("dcat");
    for (Path file : files(folder)) {
      assertServed("/" + folder.relativize(file), "*/*", file);
    }
    Set<String> named =
        Pattern.compile("<" + PUBLIC + "/(download/[^>]+)>")
            .matcher(Files.readString(folder.resolve("catalog.nt")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertTrue(named.size() > 20, named.toString());
    for (String name : named) {
      assertTrue(Files.exists(folder.resolve(name)), name);
    }
  }

  @Test
  void theDumpIsTheOneThatIsServed() throws Exception {
    for (Path file : files(temp.resolve("dump"))) {
      assertServed("/download/" + file.getFileName(), "*/*", file);
    }
    assertEquals(3, files(temp.resolve("dump")).size());
  }

  @Test
  void theDescriptionIsTheOneThatIsServed() throws Exception {
    for (Path file : files(temp.resolve("void"))) {
      String name = file.getFileName().toString();
      assertServed(
          "/.well-known/void", SYNTAXES.get(name.substring(name.lastIndexOf('.') + 1)), file);
    }
    assertEquals(4, files(temp.resolve("void")).size());
  }

  private static void assertServed(String path, String accept, Path file) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Accept", accept)
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode(), path);
    assertArrayEquals(answer.body(), Files.readAllBytes(file), path + " " + accept);
  }

  private static TreeSet<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
