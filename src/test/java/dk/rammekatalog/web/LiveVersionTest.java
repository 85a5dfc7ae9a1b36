package dk.rammekatalog.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that is served again before it was closed is not closed under its readers. */
class LiveVersionTest {
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void aVersionThatComesBackStaysOpen() {
    SmallCatalogue catalogue = SmallCatalogue.in(folder.resolve("k")).number(1);
    Store store = new Store(folder.resolve("var"));
    String first = store.publish(catalogue.checked()).version().id();
    try (LiveVersion live = new LiveVersion(store, LONGEST_REQUEST)) {
      live.follow(taken -> {});
      String second = store.publish(catalogue.number(2).checked()).version().id();
      Awaitility.await().atMost(PATIENCE).until(() -> live.get().id().equals(second));
      store.rollback(first, catalogue.sources());
      Awaitility.await().atMost(PATIENCE).until(() -> live.get().id().equals(first));
      Awaitility.await()
          .during(LONGEST_REQUEST.multipliedBy(2))
          .atMost(PATIENCE)
          .untilAsserted(() -> assertEquals(List.of("1"), SmallCatalogue.number(live.get())));
    }
  }
}
