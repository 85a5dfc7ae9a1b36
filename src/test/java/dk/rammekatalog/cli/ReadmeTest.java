package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.http.CatalogServer;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is run as it stands there, at another port. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path var;

  @Test
  void theReadmeIsShort() throws IOException {
    assertTrue(readme().lines().count() < 100);
  }

  @Test
  void theExamplesForTheServerAnswer() throws Exception {
    Store store = new Store(var);
    store.publish(Checks.run(TurtleReader.read(SourceTree.read(Path.of("")))));
    try (CatalogServer server =
        CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()))) {
      String script = blocks().get(1).replace("http://127.0.0.1:3030", server.address().toString());
      String printed = bash(script);
      for (String block : List.of("Aktivitet", "Facilitet", "Observerbar Egenskab", "Tilstand")) {
        assertTrue(printed.contains("\n" + block + "\r\n"), printed);
      }
      assertTrue(printed.contains("byggeblok:aktivitet a "), printed);
      assertTrue(printed.contains("samtykke"), printed);
    }
  }

  @Test
  void theExamplesWithoutAServerAnswer() throws IOException {
    for (String line : blocks().get(2).lines().toList()) {
      String command = line.substring(0, line.indexOf('#')).strip();
      String[] arguments = command.replaceFirst("\\./rammekatalog ", "").split("\\s+");
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      boolean publishes = arguments[0].equals("query");
      int code =
          Main.run(
              new PrintWriter(out),
              new PrintWriter(err),
              publishes
                  ? new String[] {arguments[0], arguments[1], "--var", var.toString()}
                  : arguments);
      assertEquals(Main.FINE, code, command + "\n" + out + err);
      assertTrue(out.toString().length() + err.toString().length() > 0, command);
    }
  }

  private static String bash(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-e", "-c", script).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }

  private static List<String> blocks() throws IOException {
    return BLOCK.matcher(readme()).results().map(found -> found.group(1)).toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
