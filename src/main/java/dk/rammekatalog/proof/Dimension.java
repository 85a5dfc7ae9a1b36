package dk.rammekatalog.proof;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Arrays;
import java.util.Locale;

/** What the metrics of the MQA are grouped by. */
public enum Dimension {
  FINDABILITY,
  ACCESSIBILITY,
  INTEROPERABILITY,
  REUSABILITY,
  CONTEXTUALITY;

  /** The most points that can be had. */
  public int points() {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.dimension() == this)
        .mapToInt(Metric::points)
        .sum();
  }

  public LocalText label() {
    return Messages.of("mqa.dimension." + name().toLowerCase(Locale.ROOT));
  }
}
