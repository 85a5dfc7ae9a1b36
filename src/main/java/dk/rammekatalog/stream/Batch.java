package dk.rammekatalog.stream;

import dk.rammekatalog.stream.Activity.Kind;
import dk.rammekatalog.stream.Inventory.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of one catching up, in the order in which the stream tells them: an entity before
 * those that refer to it, and what is gone last, after those that referred to it.
 *
 * @param from the number of the first activity
 * @param begin its time; each activity after it is one millisecond later
 */
record Batch(long from, Instant begin, List<Step> steps) {

  /** One change, in its place. */
  record Step(String entity, Change change) {}

  /**
   * Orders changes. The last gets the time that it is now, those before it the milliseconds before:
   * no activity is dated after the moment in which it can be read, unless there were so many before
   * that their times reach up to now.
   *
   * @param newest the time of the newest activity of the stream
   * @param members the member with a number; asked for in the order of the numbers
   */
  static Batch of(
      SortedMap<String, Change> changes,
      long from,
      Optional<Long> newest,
      Instant now,
      LongFunction<Member> members) {
    List<Step> steps = new ArrayList<>();
    order(
            changes,
            false,
            change ->
                change.description().stream().flatMap(each -> ReferenceOrder.values(each.lines())))
        .forEach(entity -> steps.add(new Step(entity, changes.get(entity))));
    List<String> gone =
        new ArrayList<>(
            order(
                changes,
                true,
                change -> change.before().stream().map(members::apply).flatMap(Member::values)));
    Collections.reverse(gone);
    gone.forEach(entity -> steps.add(new Step(entity, changes.get(entity))));
    Instant earliest = now.truncatedTo(ChronoUnit.MILLIS).minusMillis(steps.size() - 1L);
    Instant begin =
        newest
            .map(time -> Instant.ofEpochMilli(time).plusMillis(1))
            .filter(earliest::isBefore)
            .orElse(earliest);
    return new Batch(from, begin, List.copyOf(steps));
  }

  private static List<String> order(
      SortedMap<String, Change> changes, boolean gone, Function<Change, Stream<String>> values) {
    SortedMap<String, Set<String>> references = new TreeMap<>();
    changes.entrySet().stream()
        .filter(each -> gone == (each.getValue().kind() == Kind.DELETE))
        .sorted(Comparator.comparing(each -> each.getValue().before().orElse(0L)))
        .forEach(
            each ->
                references.put(
                    each.getKey(),
                    values
                        .apply(each.getValue())
                        .filter(changes::containsKey)
                        .collect(Collectors.toCollection(TreeSet::new))));
    return ReferenceOrder.of(references);
  }

  Instant time(int step) {
    return begin.plusMillis(step);
  }

  /** What the inventory has to note; empty for what is gone. */
  SortedMap<String, Optional<Entry>> entries() {
    SortedMap<String, Optional<Entry>> entries = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean gone = step.change().kind() == Kind.DELETE;
      Entry entry = new Entry(step.entity(), step.change().hash(), from + i);
      entries.put(step.entity(), gone ? Optional.empty() : Optional.of(entry));
    }
    return entries;
  }

  Added added() {
    return new Added(count(Kind.CREATE), count(Kind.UPDATE), count(Kind.DELETE));
  }

  private long count(Kind kind) {
    return steps.stream().filter(step -> step.change().kind() == kind).count();
  }
}
