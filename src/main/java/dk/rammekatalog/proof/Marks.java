package dk.rammekatalog.proof;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The share of each metric; one that is not there has none. */
public record Marks(Map<Metric, Share> shares) {

  static Marks of(Map<Metric, Share> shares) {
    return new Marks(Collections.unmodifiableMap(new EnumMap<>(shares)));
  }

  public Share of(Metric metric) {
    return shares.getOrDefault(metric, Share.NONE);
  }

  public double points() {
    return shares.entrySet().stream()
        .mapToDouble(each -> each.getKey().points() * each.getValue().passed())
        .sum();
  }

  /** The points that there might be besides if what was not tried passed. */
  public double openPoints() {
    return shares.entrySet().stream()
        .mapToDouble(each -> each.getKey().points() * each.getValue().open())
        .sum();
  }

  public double points(Dimension dimension) {
    return shares.entrySet().stream()
        .filter(each -> each.getKey().dimension() == dimension)
        .mapToDouble(each -> each.getKey().points() * each.getValue().passed())
        .sum();
  }

  static Marks mean(List<Marks> all) {
    Map<Metric, Share> sums = new EnumMap<>(Metric.class);
    all.forEach(
        marks -> marks.shares.forEach((metric, share) -> sums.merge(metric, share, Share::plus)));
    sums.replaceAll((metric, share) -> share.over(all.size()));
    return of(sums);
  }
}
