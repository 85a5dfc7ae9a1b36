package dk.rammekatalog.stream;

import dk.rammekatalog.store.Disk;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What exists after the last activity: a sorted file with a line for each entity. It is read and
 * written in one go, so that it takes no memory.
 */
final class Inventory {
  private static final int HASH = 32;

  private final Path folder;

  Inventory(Path folder) {
    this.folder = folder;
  }

  /**
   * An entity as the stream knows it.
   *
   * @param hash of its description
   * @param activity the number of the activity that told of it last
   */
  record Entry(String entity, String hash, long activity) {
    private static Entry parse(String line) {
      int tab = line.indexOf('\t', HASH + 1);
      return new Entry(
          line.substring(tab + 1),
          line.substring(0, HASH),
          Long.parseLong(line.substring(HASH + 1, tab)));
    }

    private String line() {
      return hash + "\t" + activity + "\t" + entity + "\n";
    }
  }

  /** As much of a hash as is kept. */
  static String hash(Description description) {
    return description.hash().substring(0, HASH);
  }

  interface Reading<T> {
    T read(Iterator<Entry> sorted);
  }

  <T> T read(long activities, Reading<T> reading) {
    if (activities == 0) {
      return reading.read(java.util.Collections.emptyIterator());
    }
    Path file = file(activities);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return reading.read(in.lines().map(Entry::parse).iterator());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Writes what exists after more activities.
   *
   * @param changed entity → its new entry; empty if it was deleted
   * @return how many entities exist
   */
  long write(long before, long after, SortedMap<String, Optional<Entry>> changed)
      throws IOException {
    Path file = file(after);
    long count;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      count = read(before, old -> merge(old, changed, out));
    }
    Disk.force(file);
    return count;
  }

  private static long merge(
      Iterator<Entry> old, SortedMap<String, Optional<Entry>> changed, BufferedWriter out) {
    Iterator<Map.Entry<String, Optional<Entry>>> fresh = changed.entrySet().iterator();
    Optional<Map.Entry<String, Optional<Entry>>> next = next(fresh);
    long count = 0;
    while (old.hasNext()) {
      Entry entry = old.next();
      while (next.isPresent() && next.get().getKey().compareTo(entry.entity()) < 0) {
        count += put(next.get().getValue(), out);
        next = next(fresh);
      }
      if (!changed.containsKey(entry.entity())) {
        count += put(Optional.of(entry), out);
      }
    }
    while (next.isPresent()) {
      count += put(next.get().getValue(), out);
      next = next(fresh);
    }
    return count;
  }

  private static long put(Optional<Entry> entry, BufferedWriter out) {
    if (entry.isEmpty()) {
      return 0;
    }
    try {
      out.write(entry.get().line());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Optional<T> next(Iterator<T> iterator) {
    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
  }

  /** Removes what earlier activities, or a crash, have left. */
  void clean(long activities) throws IOException {
    for (Path path : Disk.list(folder)) {
      if (path.getFileName().toString().startsWith("entities-") && !path.equals(file(activities))) {
        Files.deleteIfExists(path);
      }
    }
  }

  private Path file(long activities) {
    return folder.resolve("entities-" + activities);
  }
}
