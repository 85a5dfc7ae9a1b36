package dk.rammekatalog.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The extension of Visual Studio Code fits the program, and its files fit each other. */
class ExtensionTest {
  private static final Path FOLDER = Path.of("editors/vscode");

  @Test
  void theFilesThatItNamesAreThereAndArePackaged() throws IOException {
    JsonNode contributes = json("package.json").get("contributes");
    String packaged = Files.readString(FOLDER.resolve(".vscodeignore"));
    for (String kind : new String[] {"languages", "grammars"}) {
      for (JsonNode one : contributes.get(kind)) {
        String file = one.path("configuration").asText(one.path("path").asText());
        assertTrue(json(file).isObject(), file);
        assertTrue(packaged.contains(file.replace("./", "!") + "\n"), file);
      }
    }
  }

  @Test
  void theSettingsThatItReadsAreDeclared() throws IOException {
    String script = Files.readString(FOLDER.resolve("extension.js"));
    JsonNode declared = json("package.json").at("/contributes/configuration/properties");
    Set<String> read = new TreeSet<>();
    Pattern.compile("settings\\.get\\('(\\w+)'\\)")
        .matcher(script)
        .results()
        .forEach(found -> read.add("rammekatalog." + found.group(1)));
    Set<String> names = new TreeSet<>();
    declared.fieldNames().forEachRemaining(names::add);
    assertEquals(names, read);
    String command = declared.at("/rammekatalog.command/default/0").asText();
    assertTrue(Files.isExecutable(Path.of(command)), command);
  }

  @Test
  void theLinesOfTheLayoutAreFolded() throws IOException {
    JsonNode markers = json("language-configuration.json").at("/folding/markers");
    assertTrue("byggeblok:aktivitet".matches(markers.get("start").asText()));
    assertTrue(".".matches(markers.get("end").asText()));
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
  }
}
