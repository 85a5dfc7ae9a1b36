package dk.rammekatalog.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An assessment for programs. */
public final class ScoreJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScoreJson() {}

  /** All of it, texts in both languages. */
  public static String of(Assessment assessment) {
    Map<String, Object> all = summary(assessment.score());
    List<Object> datasets = new ArrayList<>();
    for (DatasetScore dataset : assessment.datasets()) {
      datasets.add(dataset(assessment, dataset));
    }
    all.put("datasets", datasets);
    Map<String, Object> failed = new TreeMap<>();
    assessment.failed().forEach((address, answer) -> failed.put(address, text(answer.text())));
    all.put("failedLinks", failed);
    try {
      return MAPPER.writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The score of the whole catalogue. */
  static Map<String, Object> summary(Score score) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("points", Points.round(score.points()));
    all.put("untriedPoints", Points.round(score.lower().openPoints()));
    all.put("of", Metric.total());
    all.put("band", score.band().name().toLowerCase(Locale.ROOT));
    all.put("bestDistribution", Points.round(score.best().points()));
    all.put("meanOfDistributions", Points.round(score.mean().points()));
    all.put("datasetCount", score.datasets());
    Map<String, Object> dimensions = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      dimensions.put(
          dimension.name().toLowerCase(Locale.ROOT),
          Map.of(
              "points", Points.round(score.lower().points(dimension)), "of", dimension.points()));
    }
    all.put("dimensions", dimensions);
    all.put("metrics", metrics(score.lower()));
    List<Object> fixes = new ArrayList<>();
    for (Score.Loss loss : score.losses()) {
      Map<String, Object> fix = new LinkedHashMap<>();
      fix.put("metric", loss.metric().id());
      fix.put("points", Points.round(loss.points()));
      fix.put("datasets", loss.datasets());
      fix.put("do", text(loss.metric().advice()));
      fixes.add(fix);
    }
    all.put("fixFirst", fixes);
    return all;
  }

  private static Map<String, Object> dataset(Assessment assessment, DatasetScore dataset) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", dataset.dataset().isURI() ? dataset.dataset().getURI() : "");
    one.put("title", Titles.of(assessment.graph(), dataset.dataset(), Language.DA));
    one.put("points", Points.round(dataset.lower().points()));
    one.put("untriedPoints", Points.round(dataset.lower().openPoints()));
    one.put("bestDistribution", Points.round(dataset.best().points()));
    one.put("meanOfDistributions", Points.round(dataset.mean().points()));
    one.put("metrics", metrics(dataset.lower()));
    return one;
  }

  /** Points by metric; one that was not tried is not there. */
  private static Map<String, Object> metrics(Marks marks) {
    Map<String, Object> points = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      if (marks.of(metric).open() == 0) {
        points.put(metric.id(), Points.round(metric.points() * marks.of(metric).passed()));
      }
    }
    return points;
  }

  private static Map<String, String> text(LocalText text) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("da", text.da());
    both.put("en", text.en());
    return both;
  }
}
