package dk.rammekatalog.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Nu Html Checker, in a process of its own. */
final class HtmlValidator {
  private static final Path JARS = Path.of("target/vnu");

  private HtmlValidator() {}

  /** Errors and warnings, each with the address of its page; empty if there are none. */
  static List<String> faults(Map<String, String> pages) {
    try {
      Path folder = Files.createTempDirectory("vnu");
      List<String> addresses = List.copyOf(pages.keySet());
      for (int i = 0; i < addresses.size(); i++) {
        Files.writeString(folder.resolve(i + ".html"), pages.get(addresses.get(i)));
      }
      List<String> found = new ArrayList<>();
      for (String line : run(folder)) {
        String file = line.replaceFirst(".*/(\\d+)\\.html.*", "$1");
        String where = file.equals(line) ? "" : addresses.get(Integer.parseInt(file)) + " ";
        found.add(where + line.replaceFirst(".*\\.html\":", ""));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> run(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", JARS.resolve("*").toString()));
    command.add("nu.validator.client.SimpleCommandLineValidator");
    command.addAll(List.of("--stdout", "--format", "gnu", "--exit-zero-always", "--no-langdetect"));
    try (var files = Files.list(folder)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.lines().filter(line -> !line.isBlank()).toList();
  }
}
