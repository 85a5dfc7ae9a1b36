package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of data sets tell search engines what they are about. */
class StructuredDataTest {
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LONG =
      "En beskrivelse, som er så lang, at en søgemaskine tager den med: </script><b>.";

  @TempDir Path folder;

  @Test
  void whatIsToldOfADatasetIsWhatTheSourcesSay() throws IOException {
    SmallCatalogue catalogue =
        SmallCatalogue.in(folder.resolve("k"))
            .data(
                "d",
                """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                ex:kat a dcat:Catalog ; dct:title "Kataloget"@da ; dct:publisher ex:os ;
                  dct:license <https://example.org/fri> ; dct:description "%s"@da .
                ex:os a foaf:Agent ; foaf:name "Os"@da .
                ex:d a dcat:Dataset ; dct:title "Data"@da , "Data in English"@en ;
                  dct:description "%s"@da ; dct:publisher ex:os ; dcat:keyword "ord"@da , "word"@en ;
                  dct:temporal [ dcat:startDate "2020" ; dcat:endDate "2021" ] ;
                  dcat:distribution ex:fil .
                ex:fil a dcat:Distribution ; dcat:downloadURL <https://example.org/d.csv> ;
                  dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv> .
                ex:andres a dcat:Dataset ; dct:title "Andres"@da ; dct:description "%s"@da .
                ex:kort a dcat:Dataset ; dct:title "Kort"@da ; dct:description "For kort."@da .
                """
                    .formatted(LONG, LONG, LONG));
    Store store = new Store(folder.resolve("var"));
    store.publish(catalogue.checked());
    try (CatalogServer server = serve(store)) {
      Client client = new Client(server.address());
      JsonNode data = json(client.get("/page/d").body()).orElseThrow();
      assertEquals("https://schema.org/", data.get("@context").asText());
      assertEquals("Dataset", data.get("@type").asText());
      assertEquals(SmallCatalogue.SPACE + "id/d", data.get("identifier").asText());
      assertEquals(client.address() + "/page/d", data.get("url").asText());
      assertEquals("Data", data.get("name").asText());
      assertEquals(LONG, data.get("description").asText());
      assertEquals("[\"ord\"]", data.get("keywords").toString());
      assertEquals("2020/2021", data.get("temporalCoverage").asText());
      assertEquals("https://example.org/fri", data.get("license").asText());
      assertTrue(data.get("isAccessibleForFree").asBoolean());
      assertEquals("Os", data.get("publisher").get("name").asText());
      assertEquals("Kataloget", data.get("includedInDataCatalog").get("name").asText());
      JsonNode file = data.get("distribution").get(0);
      assertEquals("https://example.org/d.csv", file.get("contentUrl").asText());
      assertEquals("text/csv", file.get("encodingFormat").asText());
      JsonNode english = json(client.get("/page/d?lang=en").body()).orElseThrow();
      assertEquals("Data in English", english.get("name").asText());
      assertEquals(client.address() + "/page/d?lang=en", english.get("url").asText());
      JsonNode other = json(client.get("/page/andres").body()).orElseThrow();
      assertFalse(other.has("includedInDataCatalog"), "never as ours");
      assertFalse(other.has("license"));
      assertTrue(json(client.get("/page/kort").body()).isEmpty());
      assertTrue(json(client.get("/page/os").body()).isEmpty());
      JsonNode whole = json(client.get("/page/kat").body()).orElseThrow();
      assertEquals("DataCatalog", whole.get("@type").asText());
      assertEquals(1, whole.get("dataset").size());
    }
  }

  @Test
  void theCataloguesOwnDataSetsHaveTheirFiles() throws IOException {
    Store store = new Store(folder.resolve("var"));
    var checked = Checks.run(TurtleReader.read(SourceTree.read(Path.of(""))));
    store.publish(
        checked, List.of(new FeedPart(FeedQueries.of(checked.graph().tree()), Optional.empty())));
    try (CatalogServer server = serve(store)) {
      Client client = new Client(server.address());
      JsonNode data = json(client.get("/page/datasaet/ontologi").body()).orElseThrow();
      List<String> urls = data.get("distribution").findValuesAsText("contentUrl");
      assertTrue(urls.contains(client.address() + "/download/ontologi.ttl"), urls.toString());
      assertTrue(urls.contains(client.address() + "/download/ontologi.csv"), urls.toString());
      JsonNode whole = json(client.get("/page/katalog/rammekatalog").body()).orElseThrow();
      assertEquals(8, whole.get("dataset").size());
      String described = client.get("/.well-known/void").body();
      assertTrue(described.contains("/download/ontologi.nt>"), described);
      assertFalse(described.contains("/download/ontologi.csv>"));
    }
  }

  private static CatalogServer serve(Store store) {
    return CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
  }

  private static Optional<JsonNode> json(String page) throws IOException {
    Matcher block = BLOCK.matcher(page);
    return block.find() ? Optional.of(MAPPER.readTree(block.group(1))) : Optional.empty();
  }
}
