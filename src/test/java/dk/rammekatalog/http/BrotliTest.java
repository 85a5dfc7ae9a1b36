package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for harvesters are packed with Brotli when they are published. */
class BrotliTest {
  @TempDir private static Path temp;
  private static CatalogServer server;
  private static Client client;

  @BeforeAll
  static void serve() {
    server = SmallHarvest.served(temp, "https://data.example.org", 7);
    client = new Client(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/catalog.nt", "/catalog.ttl", "/download/d0.ttl"})
  void itIsSentSmallerWithBrotli(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(client.address() + path))
            .header("Accept-Encoding", "gzip, deflate, br")
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("br", answer.headers().firstValue("Content-Encoding").orElse(""));
    String plain = client.get(path).body();
    byte[] unpacked = Decoder.decompress(answer.body()).getDecompressedData();
    assertEquals(plain, new String(unpacked, StandardCharsets.UTF_8));
    HttpResponse<String> gzip = client.send("HEAD", path, "", "Accept-Encoding", "gzip");
    assertTrue(answer.body().length <= Integer.parseInt(Client.header(gzip, "Content-Length")));
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertNotEquals(Client.header(client.get(path), "ETag"), tag);
    assertEquals(304, client.get(path, "Accept-Encoding", "br", "If-None-Match", tag).statusCode());
    HttpResponse<String> refused = client.send("HEAD", path, "", "Accept-Encoding", "br;q=0, gzip");
    assertEquals("gzip", Client.header(refused, "Content-Encoding"));
  }
}
