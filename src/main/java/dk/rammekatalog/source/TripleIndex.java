package dk.rammekatalog.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples ordered by the hash of one of their terms: those with the same term stand together. */
final class TripleIndex {
  private static final int FEW = 24;

  private final Triple[] triples;

  /** Where the triples of each bucket begin; a bucket ends where the next one begins. */
  private final int[] starts;

  private TripleIndex(Triple[] triples, int[] starts) {
    this.triples = triples;
    this.starts = starts;
  }

  /** An index of triples; in a bucket they stand in the order of the list. */
  static TripleIndex of(List<Triple> triples, Function<Triple, Node> term) {
    int buckets = Integer.highestOneBit(Math.max(4, triples.size() / 2));
    int[] starts = new int[buckets + 2];
    for (Triple triple : triples) {
      starts[bucket(term.apply(triple), buckets) + 2]++;
    }
    for (int i = 2; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    Triple[] sorted = new Triple[triples.size()];
    for (Triple triple : triples) {
      sorted[starts[bucket(term.apply(triple), buckets) + 1]++] = triple;
    }
    return new TripleIndex(sorted, Arrays.copyOf(starts, buckets + 1));
  }

  private static int bucket(Node node, int buckets) {
    int hash = node.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & buckets - 1;
  }

  /** The same triples, each once. */
  TripleIndex distinct() {
    int[] begins = new int[starts.length];
    int kept = 0;
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      begins[bucket] = kept;
      kept = keepDistinct(starts[bucket], starts[bucket + 1], kept);
    }
    begins[starts.length - 1] = kept;
    return kept == triples.length ? this : new TripleIndex(Arrays.copyOf(triples, kept), begins);
  }

  /** Moves the triples of a bucket to where the ones kept so far end. */
  private int keepDistinct(int from, int to, int kept) {
    boolean many = to - from > FEW;
    Set<Triple> seen = many ? new HashSet<>() : Set.of();
    int last = kept;
    for (int i = from; i < to; i++) {
      Triple triple = triples[i];
      if (many ? seen.add(triple) : !isAmong(triple, kept, last)) {
        triples[last++] = triple;
      }
    }
    return last;
  }

  private boolean isAmong(Triple triple, int from, int to) {
    for (int i = from; i < to; i++) {
      if (triples[i].equals(triple)) {
        return true;
      }
    }
    return false;
  }

  /** The triples; those with the same term stand together, but not alone. */
  List<Triple> all() {
    return Arrays.asList(triples);
  }

  /** The few triples among which all with the term are. */
  List<Triple> near(Node node) {
    int bucket = bucket(node, starts.length - 1);
    return all().subList(starts[bucket], starts[bucket + 1]);
  }
}
