package dk.rammekatalog.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it adds to the stream leaves one that can be read and added to.
 * More rounds than the usual ones are run with {@code -Drammekatalog.kills=200}.
 */
class KilledStreamTest {
  private static final int ROUNDS = Math.max(4, Integer.getInteger("rammekatalog.kills", 20) / 5);
  private static final int ENTITIES = 250;
  private static final int LONGEST = 300;

  @TempDir Path temp;
  private Path folder;

  /** Adds one version after another until it is killed. */
  static final class Writer {
    private Writer() {}

    /** The folder of the stream, and the number of the first version. */
    public static void main(String[] arguments) {
      EventStream stream = stream(Path.of(arguments[0]));
      for (int version = Integer.parseInt(arguments[1]); true; version++) {
        int number = version;
        stream.catchUp(() -> at(number).snapshot("v" + number));
        System.out.println(number);
      }
    }
  }

  private static EventStream stream(Path folder) {
    return new EventStream(folder, InstantSource.system());
  }

  /** The catalogue of a version: some things are not in it, some are otherwise than before. */
  private static Sequence at(int version) {
    Sequence catalogue = new Sequence();
    for (int i = 0; i < ENTITIES; i++) {
      if ((i + version) % 7 != 0) {
        catalogue.put(Integer.toString(i), "Tekst " + (i + version) / 5);
      }
    }
    return catalogue;
  }

  @Test
  void whatIsKilledWhileItAddsLeavesAStreamThatCanBeReadAndAddedTo() throws Exception {
    folder = temp.resolve("stream");
    Random random = new Random(20231130);
    List<String> before = List.of();
    int next = 1;
    for (int round = 0; round < ROUNDS; round++) {
      int told = addAndKill(next, random.nextInt(LONGEST));
      EventStream stream = stream(folder);
      Head head = stream.head().orElseThrow();
      int version = Integer.parseInt(head.version().substring(1));
      assertTrue(version == told || version == told + 1, version + " after " + told);
      Replay.assertGives(at(version).entities(), stream);
      List<String> texts = Replay.texts(stream);
      assertEquals(before, texts.subList(0, before.size()));
      before = texts;
      next = version + 1;
    }
    int last = next;
    EventStream stream = stream(folder);
    stream.catchUp(() -> at(last).snapshot("v" + last));
    Replay.assertGives(at(last).entities(), stream);
  }

  /** The last version that the process told to have added. */
  private int addAndKill(int first, int milliseconds) throws Exception {
    Path told = Files.createFile(temp.resolve("told-" + first));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(told.toFile())
            .start();
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> Files.size(told) > 0);
      Thread.sleep(milliseconds);
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> lines = Files.readAllLines(told);
    assertEquals(Integer.toString(first), lines.get(0));
    return Integer.parseInt(lines.get(lines.size() - 1));
  }
}
