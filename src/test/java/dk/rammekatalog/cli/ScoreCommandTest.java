package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score} on anybody's catalogue. */
class ScoreCommandTest {
  private static final Path FULL = Path.of("src/test/resources/dk/rammekatalog/proof/full.ttl");

  @TempDir private Path folder;

  @Test
  void pointsAreToldByMetricAndDataset() throws IOException {
    Path file = folder.resolve("katalog.ttl");
    Files.writeString(file, Files.readString(FULL).replaceAll("  dcat:keyword .*\n", ""));
    Command.Result result = Command.run("score", file.toString());
    assertEquals(Main.FINE, result.code(), result.err());
    assertTrue(
        result
            .out()
            .startsWith("Kvalitet efter MQA (data.europa.eu): 295,0 af 405 point – god til"),
        result.out());
    assertTrue(result.out().matches("(?s).*\nFindbarhed +70,0 +100\n.*"), result.out());
    assertTrue(result.out().contains("\n1. +30,0 point, 1 af 1 datasæt: Giv datasættet nøgleord"));
    assertTrue(
        result.out().matches("(?s).*\nSkoler +70,0 +20,0 +110,0 +75,0 +20,0 +295,0\n.*"),
        result.out());
  }

  @Test
  void addressesAreTriedOnlyWhenAsked() throws IOException {
    Path file = folder.resolve("katalog.ttl");
    Files.writeString(
        file, Files.readString(FULL).replace("https://example.org/", "http://127.0.0.1:1/"));
    String untried = Command.run("score", "--lang", "en", file.toString()).out();
    assertTrue(untried.contains("there may be up to 80.0 points more"), untried);
    String tried = Command.run("score", "--lang", "en", "--links", file.toString()).out();
    assertTrue(tried.startsWith("Quality by the MQA (data.europa.eu): 325.0 of 405"), tried);
    assertTrue(tried.contains("\nhttp://127.0.0.1:1/svarer: cannot be reached"), tried);
  }

  @Test
  void programsGetJsonOfAnySyntax() throws IOException {
    Path file = folder.resolve("katalog.jsonld");
    Files.writeString(file, jsonLd());
    Command.Result result = Command.run("score", "--format", "json", file.toString());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(325, json.get("points").asInt());
    assertEquals(80, json.get("untriedPoints").asInt());
    assertEquals("Skoler", json.get("datasets").get(0).get("title").asText());
    assertEquals(30, json.get("metrics").get("keywordAvailability").asInt());
    assertTrue(json.get("metrics").get("accessUrlStatusCode") == null);
  }

  @Test
  void whatCannotBeReadHasNoScore() throws IOException {
    Path file = folder.resolve("katalog.ttl");
    Files.writeString(file, Files.readString(FULL).replace("a dcat:Distribution ;", "a ;"));
    Command.Result result = Command.run("score", file.toString());
    assertEquals(Main.FINDINGS, result.code());
    assertEquals("", result.out());
    assertTrue(
        result.err().startsWith(file.toString().replace('\\', '/') + ":34:5: "), result.err());
  }

  @Test
  void withoutFilesTheCatalogueItselfIsMeasured() {
    String var = folder.resolve("var").toString();
    Command.Result result = Command.run("score", "--var", var);
    assertEquals(Main.FINE, result.code(), result.err());
    assertTrue(result.out().startsWith("Kvalitet efter MQA (data.europa.eu): 325,0 af 405"));
    assertTrue(result.out().contains("\nDatasæt: 8. "), result.out());
  }

  @Test
  void noDatasetAndNoFileAreTold() throws IOException {
    Path file = folder.resolve("tom.ttl");
    Files.writeString(file, "<https://example.org/a> a <https://example.org/B> .\n");
    assertEquals(Main.FINDINGS, Command.run("score", file.toString()).code());
    assertEquals(Main.WRONG_USE, Command.run("score", "findes-ikke.ttl").code());
  }

  private static String jsonLd() throws IOException {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(
        out, RDFParser.fromString(Files.readString(FULL), Lang.TURTLE).toGraph(), Lang.JSONLD);
    return out.toString();
  }
}
