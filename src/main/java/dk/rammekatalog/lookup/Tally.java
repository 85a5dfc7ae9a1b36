package dk.rammekatalog.lookup;

import java.util.Arrays;

/** How many triples a thing has with each property, at one of their ends; small for few. */
final class Tally {
  /** For each property: its number, the triples, and those whose other end has an IRI. */
  private int[] counts = {};

  void add(int property, boolean named) {
    int at = 0;
    while (at < counts.length && counts[at] != property) {
      at += 3;
    }
    if (at == counts.length) {
      counts = Arrays.copyOf(counts, at + 3);
      counts[at] = property;
    }
    counts[at + 1]++;
    counts[at + 2] += named ? 1 : 0;
  }

  int size() {
    return counts.length / 3;
  }

  int property(int index) {
    return counts[3 * index];
  }

  int all(int index) {
    return counts[3 * index + 1];
  }

  int named(int index) {
    return counts[3 * index + 2];
  }

  /** Whether there are more than so many of any property. */
  boolean hasMoreThan(int few) {
    for (int i = 0; i < size(); i++) {
      if (all(i) > few) {
        return true;
      }
    }
    return false;
  }
}
