package dk.rammekatalog.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;

/** Reads a stream from its beginning, as whoever follows it does. */
final class Replay {
  private Replay() {}

  static List<Member> members(EventStream stream) {
    StreamTree tree = new StreamTree(stream.head().orElseThrow().activities());
    List<Member> members = new ArrayList<>();
    tree.below(tree.entry()).stream()
        .flatMap(group -> tree.below(group).stream())
        .forEach(page -> members.addAll(stream.members(page.from(), page.to())));
    return members;
  }

  /** Each member in a few words that are others when anything in it is. */
  static List<String> texts(EventStream stream) {
    return members(stream).stream()
        .map(member -> member.iri() + " " + member.toString().hashCode())
        .toList();
  }

  static void assertGives(SortedMap<String, Graph> expected, EventStream stream) {
    SortedMap<String, Graph> replayed = new TreeMap<>();
    for (Member member : members(stream)) {
      String entity = member.activity().entity();
      member
          .description()
          .ifPresentOrElse(graph -> replayed.put(entity, graph), () -> replayed.remove(entity));
    }
    assertEquals(expected.keySet(), replayed.keySet());
    expected.forEach((iri, graph) -> assertTrue(graph.isIsomorphicWith(replayed.get(iri)), iri));
    assertEquals(expected.size(), stream.head().orElseThrow().entities());
  }
}
