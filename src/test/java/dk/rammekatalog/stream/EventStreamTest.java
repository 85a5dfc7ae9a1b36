package dk.rammekatalog.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStreamTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.500Z");

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Sequence catalogue = new Sequence();
  private EventStream stream;

  @BeforeEach
  void open() {
    stream = new EventStream(folder, now::get);
  }

  @Test
  void changesAreToldAsTheyCome() {
    add(catalogue.put("parker", "Parker").put("skoler", "Skoler").next());
    add(catalogue.put("parker", "Parker og haver").remove("skoler").put("veje", "Veje").next());
    assertEquals(
        List.of("CREATE parker", "CREATE skoler", "UPDATE parker", "CREATE veje", "DELETE skoler"),
        told(0));
    assertReplaysTo(catalogue);
  }

  @Test
  void whatHasBeenToldIsNotToldAgain() {
    add(catalogue.put("parker", "Parker").putChecksum("skoler", "abc").next());
    assertEquals(Added.NOTHING, add(catalogue.snapshot("v1")));
    assertEquals(Added.NOTHING, add(catalogue.putChecksum("skoler", "abc").next()));
    assertEquals("v2", stream.head().orElseThrow().version());
    assertEquals(2, told(0).size());
  }

  @Test
  void anOlderVersionThatIsChosenAgainIsNewActivities() {
    Snapshot first = new Sequence().put("parker", "Parker").put("skoler", "Skoler").next();
    add(first);
    add(catalogue.put("parker", "Parker og haver").put("veje", "Veje").snapshot("v2"));
    List<String> before = texts();
    add(first);
    assertEquals(before, texts().subList(0, before.size()));
    assertEquals(List.of("UPDATE parker", "CREATE skoler", "DELETE veje"), told(before.size()));
    assertReplaysTo(new Sequence().put("parker", "Parker").put("skoler", "Skoler"));
  }

  @Test
  void anEntityComesBeforeThoseThatReferToIt() {
    add(catalogue.put("a", "A", "b").put("b", "B", "c").put("c", "C").put("d", "D", "a").next());
    assertEquals(List.of("CREATE c", "CREATE b", "CREATE a", "CREATE d"), told(0));
    add(catalogue.put("a", "A", "ny").put("ny", "Ny").next());
    assertEquals(List.of("CREATE ny", "UPDATE a"), told(4));
  }

  @Test
  void anEntityGoesAfterThoseThatReferredToIt() {
    add(catalogue.put("a", "A").put("b", "B", "c").put("c", "C").put("d", "D", "a").next());
    add(catalogue.put("a", "A", "b").next());
    add(catalogue.put("d", "D").remove("a").remove("b").remove("c").next());
    assertEquals(List.of("UPDATE d", "DELETE a", "DELETE b", "DELETE c"), told(5));
  }

  @Test
  void entitiesThatReferToOneAnotherAreToldInTheSameOrderEachTime() {
    add(catalogue.put("a", "A", "b").put("b", "B", "c").put("c", "C", "a").next());
    assertEquals(List.of("CREATE c", "CREATE b", "CREATE a"), told(0));
  }

  @Test
  void timesIncreaseAlsoWhenTheClockGoesBack() {
    add(catalogue.put("a", "A").put("b", "B").next());
    assertEquals(NOON, stream.time(1));
    now.set(NOON.minusSeconds(3600));
    add(catalogue.put("a", "AA").put("b", "BB").next());
    now.set(NOON.plusSeconds(3600));
    add(catalogue.put("a", "A").put("b", "B").next());
    List<Instant> times = new ArrayList<>();
    for (Member member : members()) {
      times.add(member.activity().published());
      assertEquals(member.activity().published(), stream.time(member.activity().number()));
    }
    assertEquals(
        List.of(
            NOON.minusMillis(1),
            NOON,
            NOON.plusMillis(1),
            NOON.plusMillis(2),
            NOON.plusSeconds(3600).minusMillis(1),
            NOON.plusSeconds(3600)),
        times);
  }

  @Test
  void aFailureAtAnyMomentLeavesTheStreamAsItWas() throws IOException {
    many(150, "Først");
    add(catalogue.next());
    List<String> before = texts();
    many(400, "Siden");
    for (int fail : new int[] {0, 1, 49, 50, 51, 200, 399}) {
      Snapshot broken = failing(fail);
      assertThrows(IllegalStateException.class, () -> add(broken));
      assertEquals(before, texts());
      assertEquals("v1", stream.head().orElseThrow().version());
    }
    add(catalogue.next());
    assertEquals(before, texts().subList(0, before.size()));
    assertReplaysTo(catalogue);
  }

  @Test
  void whatACrashLeavesBeforeTheHeadIsWrittenDoesNotCount() throws IOException {
    many(150, "Først");
    add(catalogue.next());
    List<String> before = texts();
    Path crashed = copy("crashed");
    add(catalogue.put("0", "Glemt").put("x", "Glemt").next());
    // Everything has been written but the head; the old inventory is removed after it.
    Files.copy(
        crashed.resolve("head.json"),
        folder.resolve("head.json"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(crashed.resolve("entities-150"), folder.resolve("entities-150"));
    assertEquals(before, texts());
    add(catalogue.remove("x").put("0", "Husket").next());
    assertEquals(List.of("UPDATE 0"), told(150));
    assertReplaysTo(catalogue);
  }

  @Test
  void manyRandomChangesReplayToTheCatalogue() {
    Random random = new Random(3);
    for (int round = 0; round < 30; round++) {
      for (int change = random.nextInt(40); change > 0; change--) {
        String name = Integer.toString(random.nextInt(60));
        switch (random.nextInt(4)) {
          case 0 -> catalogue.remove(name);
          case 1 -> catalogue.putChecksum(name, "sum" + random.nextInt(3));
          default -> catalogue.put(name, "T" + random.nextInt(5), "" + random.nextInt(60));
        }
      }
      now.updateAndGet(time -> time.plusMillis(random.nextInt(30)));
      add(catalogue.next());
      assertReplaysTo(catalogue);
    }
    assertTrue(stream.head().orElseThrow().activities() > 300);
  }

  @Test
  void catchingUpReadsOnlyTheDescriptionsThatAreOther() {
    many(400, "Før");
    add(catalogue.next());
    catalogue.put("7", "Efter").put("ny", "Ny").remove("8");
    Set<String> asked = new TreeSet<>();
    SortedMap<String, Description> entities = new TreeMap<>();
    catalogue.next().entities().get().forEach(e -> entities.put(e.iri(), counted(e, asked)));
    add(Sequence.snapshot("counted", entities));
    assertEquals(Set.of(Sequence.iri("7"), Sequence.iri("ny")), asked);
    assertReplaysTo(catalogue);
  }

  private static Description counted(Snapshot.Entity entity, Set<String> asked) {
    return new Description() {
      @Override
      public String hash() {
        return entity.description().hash();
      }

      @Override
      public List<String> lines() {
        asked.add(entity.iri());
        return entity.description().lines();
      }
    };
  }

  @Test
  void severalThreadsMayCatchUpAtOnce() throws InterruptedException {
    many(120, "Fælles");
    Snapshot snapshot = catalogue.next();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(new Thread(() -> new EventStream(folder, now::get).catchUp(() -> snapshot)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(120, stream.head().orElseThrow().activities());
    assertReplaysTo(catalogue);
  }

  private Added add(Snapshot snapshot) {
    return stream.catchUp(() -> snapshot);
  }

  private void many(int count, String title) {
    for (int i = 0; i < count; i++) {
      catalogue.put(Integer.toString(i), title + " " + i);
    }
  }

  /**
   * The catalogue as it is; when the description with a place in the order is asked for, it ends.
   */
  private Snapshot failing(int place) {
    SortedMap<String, Description> entities = new TreeMap<>();
    catalogue.next().entities().get().forEach(e -> entities.put(e.iri(), e.description()));
    String iri = List.copyOf(entities.keySet()).get(place);
    Description real = entities.get(iri);
    int[] asked = {0};
    entities.put(
        iri,
        new Description() {
          @Override
          public String hash() {
            return real.hash();
          }

          @Override
          public List<String> lines() {
            if (asked[0]++ > 0) { // the first time the order is found, the second it is written
              throw new IllegalStateException("as if the machine had stopped");
            }
            return real.lines();
          }
        });
    return Sequence.snapshot("broken", entities);
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolveSibling(folder.getFileName() + name));
    for (String file : List.of("head.json", "entities-150")) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private List<Member> members() {
    return Replay.members(stream);
  }

  private List<String> texts() {
    return Replay.texts(stream);
  }

  private List<String> told(int from) {
    return members().stream()
        .skip(from)
        .map(Member::activity)
        .map(each -> each.kind() + " " + each.entity().substring(Sequence.iri("").length()))
        .collect(Collectors.toList());
  }

  private void assertReplaysTo(Sequence expected) {
    Replay.assertGives(expected.entities(), stream);
  }
}
