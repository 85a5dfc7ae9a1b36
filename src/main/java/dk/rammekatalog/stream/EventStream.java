package dk.rammekatalog.stream;

import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.feed.FeedEntities;
import dk.rammekatalog.feed.FeedEntity;
import dk.rammekatalog.store.Disk;
import dk.rammekatalog.store.Json;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The event stream of a catalogue, in a folder. Several processes may read it and catch up at the
 * same time.
 */
public final class EventStream {
  private final Path folder;
  private final InstantSource clock;
  private final ActivityLog log;
  private final Inventory inventory;
  private final FolderLock lock;

  public EventStream(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    this.log = new ActivityLog(folder);
    this.inventory = new Inventory(folder);
    this.lock = new FolderLock(folder);
  }

  /** The stream beside the versions of a store. */
  public static EventStream of(Store store) {
    return new EventStream(store.folder().resolve("stream"), InstantSource.system());
  }

  /** How far the stream has come; empty before the first catalogue. */
  public Optional<Head> head() {
    Path file = headFile();
    return Files.exists(file) ? Optional.of(Json.read(file, Head.class)) : Optional.empty();
  }

  /**
   * Adds the activities that lead from what the stream has told to the version that is current.
   * Does nothing if it has told of that version last, so it may be called as often as anybody
   * likes.
   *
   * @param current the version that is current when it is asked for, which is when nobody else adds
   * @return what was added
   * @throws UncheckedIOException if the disk fails; the stream is as it was
   */
  public Added catchUp(Supplier<Snapshot> current) {
    try {
      return lock.with(() -> add(current.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Adds what leads to the version of a store that is current, if it has a feed. */
  public Added catchUp(Store store) {
    boolean has = store.current().filter(Feed::isIn).isPresent();
    return has ? catchUp(() -> snapshot(store.current().orElseThrow())) : Added.NOTHING;
  }

  private static Snapshot snapshot(PublishedVersion version) {
    return new Snapshot(
        Feed.stamp(version),
        version.manifest().uriSpace(),
        () ->
            FeedEntities.of(version)
                .map(entity -> new Snapshot.Entity(entity.iri(), described(entity))));
  }

  private static Description described(FeedEntity entity) {
    return new Description() {
      @Override
      public String hash() {
        return entity.hash();
      }

      @Override
      public List<String> lines() {
        return entity.description().get();
      }
    };
  }

  private Added add(Snapshot snapshot) throws IOException {
    Optional<Head> before = head();
    if (before.filter(head -> head.version().equals(snapshot.version())).isPresent()) {
      return Added.NOTHING;
    }
    long told = before.map(Head::activities).orElse(0L);
    SortedMap<String, Change> changes = changes(told, snapshot);
    if (changes.isEmpty()) {
      before.map(head -> head.at(snapshot.version())).ifPresent(this::replaceHead);
      return Added.NOTHING;
    }
    Batch batch =
        Batch.of(changes, told, newest(before), clock.instant(), new RecentPage(log)::member);
    Appending.to(log, snapshot.uriSpace(), batch);
    long activities = told + batch.steps().size();
    long count = inventory.write(told, activities, batch.entries());
    long first = before.map(Head::first).orElse(batch.time(0).toEpochMilli());
    long newest = batch.time(batch.steps().size() - 1).toEpochMilli();
    replaceHead(
        new Head(snapshot.version(), snapshot.uriSpace(), activities, count, first, newest));
    inventory.clean(activities);
    return batch.added();
  }

  private SortedMap<String, Change> changes(long told, Snapshot snapshot) {
    try (Stream<Snapshot.Entity> entities = snapshot.entities().get()) {
      return inventory.read(told, entries -> Change.between(entries, entities.iterator()));
    }
  }

  private static Optional<Long> newest(Optional<Head> head) {
    return head.map(Head::newest);
  }

  /**
   * The activities of a range with their descriptions, which must be within one page.
   *
   * @param from the number of the first
   * @param to that after the last, not beyond the head's
   */
  public List<Member> members(long from, long to) {
    long page = from / StreamTree.LEAF;
    long begin = page * StreamTree.LEAF;
    List<String> texts = log.texts(page, Math.toIntExact(to - begin));
    return IntStream.range(Math.toIntExact(from - begin), texts.size())
        .mapToObj(each -> MemberText.read(begin + each, texts.get(each)))
        .toList();
  }

  /** When an activity that the head counts was published. */
  public Instant time(long number) {
    return log.time(number);
  }

  /** The number of the activity that was published at a time. */
  public Optional<Long> at(Head head, Instant time) {
    long low = 0;
    long high = head.activities() - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      int order = time(middle).compareTo(time);
      if (order == 0) {
        return Optional.of(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private void replaceHead(Head head) {
    try {
      Disk.replace(headFile(), Json.write(head));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path headFile() {
    return folder.resolve("head.json");
  }
}
