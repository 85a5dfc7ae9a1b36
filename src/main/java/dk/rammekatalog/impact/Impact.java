package dk.rammekatalog.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * All that a change of a thing can hit.
 *
 * @param cut whether there is more than is followed
 */
record Impact(List<Hit> hits, boolean cut) {
  private static final int MOST = 400;
  private static final int LONGEST = 8;
  private static final int LONGEST_LOOSE = 3;

  /**
   * Something that is hit, and the surest way that leads there.
   *
   * @param way from what is hit to what changes
   * @param loose whether there is a loose step in it
   * @param planned whether a step of it is only planned
   */
  record Hit(Node thing, List<Link> way, boolean loose, boolean planned) {

    int distance() {
      return way.size();
    }

    Link last() {
      return way.get(0);
    }
  }

  /** How a thing was reached: surer ways are kept beside shorter ones. */
  private record Arrival(Node thing, boolean loose, boolean planned, List<Link> way) {
    Object state() {
      return List.of(thing, loose, planned);
    }

    Arrival by(Link link) {
      List<Link> longer = new ArrayList<>(way.size() + 1);
      longer.add(link);
      longer.addAll(way);
      return new Arrival(
          link.thing(),
          loose || link.relation().loose(),
          planned || link.planned(),
          List.copyOf(longer));
    }
  }

  /** Follows the links from a thing; the surest first, then the nearest. */
  static Impact of(Node thing, Links links) {
    Map<Node, Arrival> best = new HashMap<>();
    Set<Object> seen = new HashSet<>();
    Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(thing, false, false, List.of())));
    boolean cut = false;
    while (!open.isEmpty()) {
      Arrival from = open.pop();
      for (Link link : links.to(from.thing())) {
        Arrival to = from.by(link);
        if (link.thing().equals(thing) || !isFollowed(to) || !seen.add(to.state())) {
          continue;
        }
        if (best.size() == MOST && !best.containsKey(link.thing())) {
          cut = true;
          continue;
        }
        best.merge(link.thing(), to, (one, other) -> SUREST.compare(one, other) <= 0 ? one : other);
        open.add(to);
      }
    }
    return new Impact(hits(best), cut);
  }

  private static final Comparator<Arrival> SUREST =
      Comparator.comparing(Arrival::loose)
          .thenComparing(Arrival::planned)
          .thenComparing(arrival -> arrival.way().size());

  /** Who exchanges data with a system is hit by it, but not by what is behind it. */
  private static boolean isFollowed(Arrival to) {
    boolean exchange = to.way().get(0).relation().isIntegration();
    int longest = to.loose() ? LONGEST_LOOSE : LONGEST;
    boolean behindExchange =
        to.way().stream().skip(1).anyMatch(link -> link.relation().isIntegration());
    return to.way().size() <= longest && !behindExchange && (!exchange || to.way().size() == 1);
  }

  /** Codes count only where something else is hit by way of them. */
  private static List<Hit> hits(Map<Node, Arrival> best) {
    Set<Node> onTheWay = new HashSet<>();
    best.values().stream()
        .filter(arrival -> !arrival.way().get(0).relation().isCode())
        .forEach(arrival -> arrival.way().forEach(link -> onTheWay.add(link.thing())));
    return best.values().stream()
        .filter(arrival -> onTheWay.contains(arrival.thing()))
        .sorted(SUREST.thenComparing(arrival -> arrival.thing().getURI()))
        .map(each -> new Hit(each.thing(), each.way(), each.loose(), each.planned()))
        .toList();
  }
}
