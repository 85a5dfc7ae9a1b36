package dk.rammekatalog.stream;

import dk.rammekatalog.stream.Activity.Kind;
import dk.rammekatalog.stream.Inventory.Entry;
import dk.rammekatalog.stream.Snapshot.Entity;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In what an entity differs from what the stream told of it last.
 *
 * @param hash of the new description; empty for one that is gone
 * @param description the new one; empty for an entity that is gone
 * @param before the number of the activity that told of it last; only if it existed
 */
record Change(Kind kind, String hash, Optional<Description> description, Optional<Long> before) {

  /** Compares what exists with what the stream has told; both are sorted by entity. */
  static SortedMap<String, Change> between(Iterator<Entry> told, Iterator<Entity> now) {
    SortedMap<String, Change> changes = new TreeMap<>();
    Optional<Entity> next = next(now);
    while (told.hasNext()) {
      Entry old = told.next();
      while (next.isPresent() && next.get().iri().compareTo(old.entity()) < 0) {
        changes.put(next.get().iri(), created(next.get().description()));
        next = next(now);
      }
      if (next.isPresent() && next.get().iri().equals(old.entity())) {
        updated(old, next.get().description())
            .ifPresent(change -> changes.put(old.entity(), change));
        next = next(now);
      } else {
        changes.put(old.entity(), deleted(old));
      }
    }
    while (next.isPresent()) {
      changes.put(next.get().iri(), created(next.get().description()));
      next = next(now);
    }
    return changes;
  }

  private static Change created(Description description) {
    return new Change(
        Kind.CREATE, Inventory.hash(description), Optional.of(description), Optional.empty());
  }

  private static Optional<Change> updated(Entry old, Description description) {
    String hash = Inventory.hash(description);
    return hash.equals(old.hash())
        ? Optional.empty()
        : Optional.of(
            new Change(Kind.UPDATE, hash, Optional.of(description), Optional.of(old.activity())));
  }

  private static Change deleted(Entry old) {
    return new Change(Kind.DELETE, "", Optional.empty(), Optional.of(old.activity()));
  }

  private static <T> Optional<T> next(Iterator<T> iterator) {
    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
  }
}
