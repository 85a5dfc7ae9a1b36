package dk.rammekatalog.proof;

/**
 * How far a metric passes, each from 0 to 1.
 *
 * @param passed the share that does
 * @param open the share that was not tried
 */
public record Share(double passed, double open) {
  static final Share NONE = new Share(0, 0);
  static final Share ALL = new Share(1, 0);
  static final Share UNTRIED = new Share(0, 1);

  static Share of(boolean passes) {
    return passes ? ALL : NONE;
  }

  Share plus(Share other) {
    return new Share(passed + other.passed, open + other.open);
  }

  Share over(long count) {
    return count == 0 ? NONE : new Share(passed / count, open / count);
  }
}
