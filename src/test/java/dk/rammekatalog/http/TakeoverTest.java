package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that is published while the server runs is taken over without a failed request. */
class TakeoverTest {
  private static final String NUMBER = "SELECT ?n { ?x <http://purl.org/dc/terms/extent> ?n }";
  private static final int CLIENTS = 4;
  private static final int VERSIONS = 5;

  @TempDir Path folder;

  @Test
  void everyRequestIsAnsweredWhileVersionsFollowEachOther() throws Exception {
    SmallCatalogue catalogue = SmallCatalogue.in(folder.resolve("k")).number(0);
    Store store = new Store(folder.resolve("var"));
    store.publish(catalogue.checked());
    AtomicBoolean going = new AtomicBoolean(true);
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try (CatalogServer server = serve(store)) {
      Client client = new Client(server.address());
      List<Future<Integer>> counts =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> pool.submit(() -> ask(client, going, wrong)))
              .toList();
      for (int number = 1; number <= VERSIONS; number++) {
        String id = store.publish(catalogue.number(number).checked()).version().id();
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> server.version().equals(id));
        assertEquals(number, number(client.ask(NUMBER, "Accept", "text/csv")));
      }
      going.set(false);
      for (Future<Integer> count : counts) {
        assertTrue(count.get(30, TimeUnit.SECONDS) > VERSIONS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void aRolledBackVersionIsTakenOverToo() {
    SmallCatalogue catalogue = SmallCatalogue.in(folder.resolve("k")).number(1);
    Store store = new Store(folder.resolve("var"));
    String first = store.publish(catalogue.checked()).version().id();
    store.publish(catalogue.number(2).checked());
    try (CatalogServer server = serve(store)) {
      Client client = new Client(server.address());
      assertEquals(2, number(client.ask(NUMBER, "Accept", "text/csv")));
      store.rollback(first, catalogue.sources());
      Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> server.version().equals(first));
      assertEquals(1, number(client.ask(NUMBER, "Accept", "text/csv")));
    }
  }

  /** Each client sees numbers that only grow: no answer is of an older version than the last. */
  private static int ask(Client client, AtomicBoolean going, ConcurrentLinkedQueue<String> wrong) {
    int asked = 0;
    int last = 0;
    while (going.get()) {
      HttpResponse<String> answer = client.ask(NUMBER, "Accept", "text/csv");
      HttpResponse<String> page = client.get("/page/tal");
      if (answer.statusCode() != 200 || page.statusCode() != 200 || number(answer) < last) {
        wrong.add(answer.statusCode() + " " + page.statusCode() + " " + answer.body());
        return asked;
      }
      last = number(answer);
      asked++;
    }
    return asked;
  }

  private static int number(HttpResponse<String> answer) {
    return Integer.parseInt(answer.body().lines().skip(1).findFirst().orElse("-1"));
  }

  private static CatalogServer serve(Store store) {
    return CatalogServer.start(
        store,
        new ServerSettings(
            "127.0.0.1",
            0,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5),
            1L << 20,
            CLIENTS + 1));
  }
}
