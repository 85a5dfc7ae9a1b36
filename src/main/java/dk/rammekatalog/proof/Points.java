package dk.rammekatalog.proof;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The score of a catalogue as a report keeps it.
 *
 * @param points of the way of counting that gives fewer
 * @param untried that there might be more, if what was not tried passed
 * @param of the most that can be had
 * @param bestDistribution the points counted with the best distribution of each dataset
 * @param meanOfDistributions the points counted with the mean of them
 * @param dimensions points by dimension
 * @param metrics points by the portal's name of the metric
 */
public record Points(
    double points,
    double untried,
    int of,
    Band band,
    double bestDistribution,
    double meanOfDistributions,
    Map<Dimension, Double> dimensions,
    Map<String, Double> metrics) {
  private static final double DIGITS = 10_000;

  static Points of(Score score) {
    Marks marks = score.lower();
    Map<Dimension, Double> dimensions = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      dimensions.put(dimension, round(marks.points(dimension)));
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      metrics.put(metric.id(), round(metric.points() * marks.of(metric).passed()));
    }
    return new Points(
        round(marks.points()),
        round(marks.openPoints()),
        Metric.total(),
        score.band(),
        round(score.best().points()),
        round(score.mean().points()),
        dimensions,
        metrics);
  }

  static double round(double points) {
    return Math.round(points * DIGITS) / DIGITS;
  }

  /** A number of points for people. */
  public static String shown(double points, Locale locale) {
    return String.format(locale, "%.1f", points);
  }
}
