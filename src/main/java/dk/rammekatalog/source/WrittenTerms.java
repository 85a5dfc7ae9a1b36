package dk.rammekatalog.source;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** The terms that were read in a text so far, by how they are written there. */
final class WrittenTerms {
  private final char[] text;

  /** Where the terms are written; as many as a power of two. */
  private int[] starts = new int[256];

  private int[] ends = new int[256];
  private @Nullable Node[] nodes = new Node[256];
  private int kept;

  WrittenTerms(char[] text) {
    this.text = text;
  }

  /** The node of a place, or null if the place is free. */
  @Nullable Node node(int slot) {
    return nodes[slot];
  }

  /** Where a term written so is kept, or is to be kept. */
  int slot(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ hash >>> 15) & nodes.length - 1;
    while (nodes[slot] != null
        && !Arrays.equals(text, starts[slot], ends[slot], text, start, end)) {
      slot = slot + 1 & nodes.length - 1;
    }
    return slot;
  }

  /** Keeps a node for the term that is written there. */
  Node keep(int start, int end, Node node) {
    if (kept * 2 >= nodes.length) {
      grow();
    }
    int slot = slot(start, end);
    starts[slot] = start;
    ends[slot] = end;
    nodes[slot] = node;
    kept++;
    return node;
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldEnds = ends;
    @Nullable Node[] old = nodes;
    starts = new int[old.length * 2];
    ends = new int[old.length * 2];
    nodes = new Node[old.length * 2];
    kept = 0;
    for (int i = 0; i < old.length; i++) {
      Node node = old[i];
      if (node != null) {
        keep(oldStarts[i], oldEnds[i], node);
      }
    }
  }
}
