package dk.rammekatalog.store;

import dk.rammekatalog.canon.CanonicalDataset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What changed from one version to the next, in the triples of the sources.
 *
 * @param previous the id of the version before; empty for the first
 * @param triplesAdded how many triples only the new version has
 * @param triplesRemoved how many only the version before has
 * @param created the resources (IRIs, sorted) that only the new version describes
 * @param updated those that both describe, differently
 * @param deleted those that only the version before describes
 */
public record Difference(
    String previous,
    long triplesAdded,
    long triplesRemoved,
    List<String> created,
    List<String> updated,
    List<String> deleted) {

  /**
   * Compares a version with the one before it.
   *
   * @param lines canonical N-Quads of the new one
   * @param left the graphs that are left out, because they are not of the sources
   */
  static Difference to(List<String> lines, Set<Node> left, Optional<PublishedVersion> before) {
    if (before.isEmpty()) {
      return between("", Stream.empty(), sources(lines.stream(), left));
    }
    try (Stream<String> old = Disk.lines(before.get().canonical())) {
      return between(before.get().id(), sources(old, left), sources(lines.stream(), left));
    }
  }

  private static Stream<String> sources(Stream<String> lines, Set<Node> left) {
    List<String> ends = left.stream().map(graph -> "<" + graph.getURI() + "> .").toList();
    return lines.filter(line -> ends.stream().noneMatch(line::endsWith));
  }

  /**
   * Compares two datasets, in one pass.
   *
   * @param before canonical N-Quads, sorted as such
   * @param after the same of the new version
   */
  static Difference between(String previous, Stream<String> before, Stream<String> after) {
    Comparing comparing = new Comparing();
    Lines old = new Lines(before);
    Lines fresh = new Lines(after);
    while (old.more() || fresh.more()) {
      int order =
          !old.more()
              ? 1
              : !fresh.more() ? -1 : CanonicalDataset.ORDER.compare(old.line(), fresh.line());
      comparing.add(order <= 0 ? old.line() : fresh.line(), order);
      if (order <= 0) {
        old.advance();
      }
      if (order >= 0) {
        fresh.advance();
      }
    }
    return comparing.done(previous);
  }

  /** The same without the names. */
  Difference size() {
    return new Difference(previous, triplesAdded, triplesRemoved, List.of(), List.of(), List.of());
  }

  /** Lines one after the other. */
  private static final class Lines {
    private final Iterator<String> all;
    private String line = "";

    Lines(Stream<String> lines) {
      this.all = lines.iterator();
      advance();
    }

    boolean more() {
      return !line.isEmpty();
    }

    String line() {
      return line;
    }

    void advance() {
      line = all.hasNext() ? all.next() : "";
    }
  }

  /** Gathers what is said of one subject after the other. */
  private static final class Comparing {
    private final List<String> created = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private String subject = "";
    private long added;
    private long removed;
    private long addedBefore;
    private long removedBefore;
    private boolean kept;

    /** A line that only the version before has (below zero), only the new one has, or both. */
    void add(String line, int order) {
      String next = line.startsWith("<") ? line.substring(1, line.indexOf('>')) : "";
      if (!next.equals(subject)) {
        endSubject();
        subject = next;
      }
      kept |= order == 0;
      added += order > 0 ? 1 : 0;
      removed += order < 0 ? 1 : 0;
    }

    private void endSubject() {
      boolean more = added > addedBefore;
      boolean less = removed > removedBefore;
      if (!subject.isEmpty() && (more || less)) {
        (kept || more && less ? updated : more ? created : deleted).add(subject);
      }
      addedBefore = added;
      removedBefore = removed;
      kept = false;
    }

    Difference done(String previous) {
      endSubject();
      return new Difference(
          previous, added, removed, sorted(created), sorted(updated), sorted(deleted));
    }

    private static List<String> sorted(List<String> iris) {
      return iris.stream().sorted().toList();
    }
  }
}
