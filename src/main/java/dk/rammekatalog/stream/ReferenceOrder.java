package dk.rammekatalog.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Puts entities in such an order that each comes after those that it refers to. */
final class ReferenceOrder {
  private static final String END = "> .";

  private ReferenceOrder() {}

  /**
   * Orders entities; where they refer to one another in a circle, the circle is cut somewhere, and
   * always in the same place.
   *
   * @param references entity → the others that its description names; only keys count
   */
  static List<String> of(SortedMap<String, ? extends Set<String>> references) {
    Set<String> done = new LinkedHashSet<>();
    Set<String> begun = new HashSet<>();
    for (String entity : references.keySet()) {
      if (begun.add(entity)) {
        walk(entity, references, begun, done);
      }
    }
    return List.copyOf(done);
  }

  private static void walk(
      String first,
      Map<String, ? extends Set<String>> references,
      Set<String> begun,
      Set<String> done) {
    Deque<String> path = new ArrayDeque<>(List.of(first));
    Deque<Iterator<String>> open = new ArrayDeque<>(List.of(references.get(first).iterator()));
    while (!path.isEmpty()) {
      if (open.element().hasNext()) {
        String next = open.element().next();
        if (references.containsKey(next) && begun.add(next)) {
          path.push(next);
          open.push(references.get(next).iterator());
        }
      } else {
        open.pop();
        done.add(path.pop());
      }
    }
  }

  /** The IRIs that canonical N-Triples have as values. */
  static Stream<String> values(List<String> lines) {
    return lines.stream()
        .filter(line -> line.endsWith(END))
        .filter(line -> line.charAt(object(line)) == '<')
        .map(line -> line.substring(object(line) + 1, line.length() - END.length()));
  }

  private static int object(String line) {
    return line.indexOf(' ', line.indexOf(' ') + 1) + 1;
  }
}
