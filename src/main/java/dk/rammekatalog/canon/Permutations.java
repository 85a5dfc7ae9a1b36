package dk.rammekatalog.canon;

import java.util.stream.IntStream;

/** All orders of the numbers from 0, one after the other. */
final class Permutations {
  private final int[] order;

  Permutations(int count) {
    this.order = IntStream.range(0, count).toArray();
  }

  IntStream current() {
    return IntStream.of(order);
  }

  /** Goes on to the next greater order; false if there is none. */
  boolean advance() {
    int at = order.length - 2;
    while (at >= 0 && order[at] > order[at + 1]) {
      at--;
    }
    if (at < 0) {
      return false;
    }
    int greater = order.length - 1;
    while (order[greater] < order[at]) {
      greater--;
    }
    swap(at, greater);
    for (int low = at + 1, high = order.length - 1; low < high; low++, high--) {
      swap(low, high);
    }
    return true;
  }

  private void swap(int one, int other) {
    int held = order[one];
    order[one] = order[other];
    order[other] = held;
  }
}
