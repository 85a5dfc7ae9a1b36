package dk.rammekatalog.proof;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** An assessment for a terminal. */
public final class ScoreText {
  private static final int FIXES = 5;
  private static final int DATASETS = 20;
  private static final int TITLE = 60;

  private final Assessment assessment;
  private final Score score;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private ScoreText(Assessment assessment, Language language) {
    this.assessment = assessment;
    this.score = assessment.score();
    this.language = language;
  }

  /** All of it, with what to fix first. */
  public static String of(Assessment assessment, Language language) {
    ScoreText writer = new ScoreText(assessment, language);
    writer.result();
    writer.metrics();
    writer.fixes();
    writer.datasets();
    writer.links();
    return writer.text.toString();
  }

  private void result() {
    double points = score.points();
    double most = points + score.lower().openPoints();
    String band = Band.of(points).label().in(language);
    String highest = Band.of(most).label().in(language);
    String bands =
        band.equals(highest) ? band : band + Messages.of("score.or").in(language) + highest;
    line(Messages.of("score.result", number(points), Metric.total(), bands));
    line(
        Messages.of(
            "score.both",
            score.datasets(),
            number(score.best().points()),
            number(score.mean().points())));
    if (most > points) {
      line(Messages.of("score.open", number(most - points)));
    }
  }

  private void metrics() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(words("score.column.metric", "score.column.points", "score.column.of"));
    rows.get(0).add(Messages.of("score.column.lacking").in(language));
    Marks marks = score.lower();
    for (Dimension dimension : Dimension.values()) {
      rows.add(
          List.of(
              StringUtils.capitalize(dimension.label().in(language)),
              number(marks.points(dimension)),
              Integer.toString(dimension.points()),
              ""));
      for (Metric metric : Metric.values()) {
        if (metric.dimension() == dimension) {
          rows.add(row(metric, marks));
        }
      }
    }
    table(rows);
  }

  private List<String> row(Metric metric, Marks marks) {
    long lacking = score.lacking().getOrDefault(metric, 0L);
    boolean open = marks.of(metric).open() > 0;
    return List.of(
        "  " + metric.label().in(language),
        open
            ? Messages.of("score.untried").in(language)
            : number(metric.points() * marks.of(metric).passed()),
        Integer.toString(metric.points()),
        lacking == 0 ? "" : Long.toString(lacking));
  }

  private void fixes() {
    List<Score.Loss> losses = score.losses();
    if (losses.isEmpty() && score.lower().openPoints() == 0) {
      text.append('\n');
      line(Messages.of("score.nothing-to-fix"));
    }
    if (losses.isEmpty()) {
      return;
    }
    text.append('\n');
    line(Messages.of("score.fix"));
    for (int i = 0; i < Math.min(FIXES, losses.size()); i++) {
      Score.Loss loss = losses.get(i);
      LocalText said =
          Messages.of(
              "score.fix.line",
              number(loss.points()),
              loss.datasets(),
              score.datasets(),
              loss.metric().advice());
      text.append(i + 1).append(". ").append(said.in(language)).append('\n');
    }
  }

  private void datasets() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(words("score.column.dataset"));
    for (Dimension dimension : Dimension.values()) {
      rows.get(0).add(dimension.label().in(language));
    }
    rows.get(0).add(Messages.of("score.column.sum").in(language));
    List<DatasetScore> worst =
        assessment.datasets().stream()
            .sorted(Comparator.comparingDouble(each -> each.lower().points()))
            .limit(DATASETS)
            .toList();
    for (DatasetScore dataset : worst) {
      Marks marks = dataset.lower();
      List<String> row = new ArrayList<>();
      row.add(
          StringUtils.abbreviate(
              Titles.of(assessment.graph(), dataset.dataset(), language), TITLE));
      for (Dimension dimension : Dimension.values()) {
        row.add(number(marks.points(dimension)));
      }
      row.add(number(marks.points()));
      rows.add(row);
    }
    text.append('\n');
    line(Messages.of("score.datasets"));
    table(rows);
    int more = assessment.datasets().size() - worst.size();
    if (more > 0) {
      line(Messages.of("score.more", more));
    }
  }

  private void links() {
    if (assessment.failed().isEmpty()) {
      return;
    }
    text.append('\n');
    line(Messages.of("score.links"));
    new TreeMap<>(assessment.failed())
        .forEach((address, answer) -> line(Messages.of("score.link", address, answer.text())));
  }

  private List<String> words(String... keys) {
    return Stream.of(keys)
        .map(key -> Messages.of(key).in(language))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void line(LocalText said) {
    text.append(said.in(language)).append('\n');
  }

  /** The first column to the left, the others to the right. */
  private void table(List<List<String>> rows) {
    text.append('\n');
    int columns = rows.get(0).size();
    List<Integer> widths =
        IntStream.range(0, columns)
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toList();
    for (List<String> row : rows) {
      String cells =
          IntStream.range(0, columns)
              .mapToObj(
                  i ->
                      i == 0
                          ? StringUtils.rightPad(row.get(i), widths.get(i))
                          : StringUtils.leftPad(row.get(i), widths.get(i)))
              .collect(Collectors.joining("  "));
      text.append(cells.stripTrailing()).append('\n');
    }
  }

  private String number(double value) {
    return String.format(language.locale(), "%.1f", value);
  }
}
