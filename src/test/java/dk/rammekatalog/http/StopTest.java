package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop answers what it has begun. */
class StopTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir Path var;

  @Test
  void aQueryThatRunsIsAnsweredBeforeTheServerStops() throws Exception {
    Served served = Served.in(var, Duration.ofMinutes(5), 1L << 20, 2);
    Client client = served.client();
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(() -> client.ask(ENDLESS));
    Awaitility.await()
        .pollDelay(Duration.ofMillis(500))
        .until(() -> client.get("/health").statusCode() == 200);
    long begun = System.nanoTime();
    served.close();
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 10);
    HttpResponse<String> answer = running.get(5, TimeUnit.SECONDS);
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("tjenesten lukker"), answer.body());
  }
}
