package dk.rammekatalog.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The marks of a catalogue: the mean of its datasets.
 *
 * @param datasets how many it has
 * @param lacking of each metric, how many datasets do not have all its points
 */
public record Score(long datasets, Marks best, Marks mean, Map<Metric, Long> lacking) {

  /** Less is an inexactness of adding. */
  private static final double LEAST = 1e-9;

  /**
   * Points that are lost.
   *
   * @param points what the catalogue would have more if all its datasets passed
   * @param datasets how many do not
   */
  public record Loss(Metric metric, double points, long datasets) {}

  /** Adds up datasets, each of which is shown to somebody once. */
  static Score of(Stream<DatasetScore> datasets, Consumer<DatasetScore> each) {
    Sum sum = new Sum();
    datasets.forEach(
        score -> {
          sum.add(score);
          each.accept(score);
        });
    return new Score(sum.count, sum.mean(sum.best), sum.mean(sum.mean), Map.copyOf(sum.lacking));
  }

  /** The way of counting that gives fewer points: the result. */
  public Marks lower() {
    return best.points() < mean.points() ? best : mean;
  }

  public double points() {
    return lower().points();
  }

  public Band band() {
    return Band.of(points());
  }

  /** Where points are lost, the most first; what was not tried is not lost. */
  public List<Loss> losses() {
    Marks marks = lower();
    return Arrays.stream(Metric.values())
        .map(
            metric ->
                new Loss(
                    metric,
                    metric.points() * (1 - marks.of(metric).passed() - marks.of(metric).open()),
                    lacking.getOrDefault(metric, 0L)))
        .filter(loss -> loss.points() > LEAST)
        .sorted(Comparator.comparingDouble(Loss::points).reversed())
        .toList();
  }

  /** What has been added up. */
  private static final class Sum {
    private final Map<Metric, Share> best = new EnumMap<>(Metric.class);
    private final Map<Metric, Share> mean = new EnumMap<>(Metric.class);
    private final Map<Metric, Long> lacking = new EnumMap<>(Metric.class);
    private long count;

    void add(DatasetScore score) {
      count++;
      for (Metric metric : Metric.values()) {
        best.merge(metric, score.best().of(metric), Share::plus);
        mean.merge(metric, score.mean().of(metric), Share::plus);
        Share share = score.mean().of(metric);
        if (share.passed() + share.open() < 1 - LEAST) {
          lacking.merge(metric, 1L, Long::sum);
        }
      }
    }

    Marks mean(Map<Metric, Share> sums) {
      Map<Metric, Share> means = new EnumMap<>(sums);
      means.replaceAll((metric, share) -> share.over(count));
      return Marks.of(means);
    }
  }
}
