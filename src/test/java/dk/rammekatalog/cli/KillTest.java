package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.cli.Command.Result;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publication that is killed at any moment leaves a version that works. More rounds than the
 * usual ones are run with {@code -Drammekatalog.kills=200}.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("rammekatalog.kills", 20);

  /** As many as are stored: versions are deleted while the killed process runs, too. */
  private static final int TEXTS = 400;

  @TempDir Path temp;
  private final Random random = new Random(20220914);
  private SmallCatalogue catalogue;
  private Store store;

  private String[] arguments(int number) {
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < TEXTS; i++) {
      texts.append("ex:t%d dct:title \"Tekst %d af %d\"@da .\n".formatted(i, i, number));
    }
    catalogue.number(number).data("tekster", texts.toString());
    return new String[] {
      "publish", "--root", catalogue.root().toString(), "--var", temp + "/var", "--lang", "en"
    };
  }

  private void publish(int number) {
    Result result = Command.run(arguments(number));
    assertEquals(0, result.code(), result.err());
    assertEquals(number, served());
  }

  private long publishAlone(int number) throws Exception {
    long begun = System.nanoTime();
    Result result = Command.finish(Command.process(arguments(number)).start());
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    assertEquals(0, result.code(), result.out());
    return milliseconds;
  }

  /** The number of the current version, after it has been asked in every way. */
  private int served() {
    PublishedVersion current = store.current().orElseThrow();
    assertTrue(store.versions().contains(current));
    try (OpenVersion version = OpenVersion.of(current)) {
      int number = Integer.parseInt(SmallCatalogue.number(version).get(0));
      String texts =
          "PREFIX text: <http://jena.apache.org/text#> SELECT (COUNT(?s) AS ?x) { ?s text:query ('"
              + number
              + "' 10000) ; ?p ?title FILTER (STRENDS(?title, ' "
              + number
              + "')) }";
      int most = TEXTS + 1; // "Tal 7" is one more
      assertEquals(List.of(Integer.toString(most)), SmallCatalogue.ask(version, texts));
      return number;
    }
  }

  @Test
  void aKilledPublicationLeavesAVersionThatWorks() throws Exception {
    catalogue = SmallCatalogue.in(temp.resolve("root"));
    store = new Store(temp.resolve("var"));
    publish(1_000_000);
    long whole = Math.min(publishAlone(1_000_002), publishAlone(1_000_001));
    int before = 1_000_001;
    int killed = 0;
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int number = before + 1;
      Process process = Command.process(arguments(number)).start();
      // Half of the kills fall into the last third, where the version is written.
      double part = round % 2 == 0 ? random.nextDouble() : 0.6 + 0.45 * random.nextDouble();
      process.waitFor((long) (whole * part), TimeUnit.MILLISECONDS);
      killed += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      int served = served();
      assertTrue(served == before || served == number, served + " in round " + round);
      taken += served == number ? 1 : 0;
      publish(number + 1);
      before = number + 1;
    }
    System.out.printf(
        "%d of %d publications (%d ms) killed, %d versions were taken%n",
        killed, ROUNDS, whole, taken);
    assertTrue(killed > 0);
  }
}
