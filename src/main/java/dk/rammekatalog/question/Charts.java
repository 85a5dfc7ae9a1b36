package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.question.Chart.Mark;
import dk.rammekatalog.question.Chart.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** Draws an answer by the kinds of its columns: counts as bars, dates as a timeline. */
final class Charts {
  /** Where the axis begins and ends, of 800. */
  private static final int LEFT = 330;

  private static final int RIGHT = 740;
  private static final int TOP = 40;
  private static final int STEP = 28;
  private static final int MOST = 40;
  private static final int LABEL = 44;

  private Charts() {}

  /**
   * The picture that fits; empty if none does.
   *
   * @param counted the column with counts, less than 0 if there is none
   */
  static Optional<Chart> of(Grid grid, int counted) {
    if (grid.rows().size() < 2 || grid.rows().size() > MOST) {
      return Optional.empty();
    }
    return grid.label().stream()
        .boxed()
        .flatMap(
            label ->
                (counted < 0 ? timeline(grid, label) : Optional.of(bars(grid, label, counted)))
                    .stream())
        .findFirst();
  }

  private static Chart bars(Grid grid, int label, int counted) {
    long most =
        grid.rows().stream().mapToLong(row -> number(row.get(counted).node())).max().orElse(1);
    List<Mark> marks = new ArrayList<>();
    for (var row : grid.rows()) {
      long value = number(row.get(counted).node());
      int x = LEFT + (int) ((RIGHT - LEFT) * value / Math.max(1, most));
      int y = 12 + STEP * marks.size();
      marks.add(new Mark(LEFT, x, y, shortened(row.get(label).shown()), Long.toString(value)));
    }
    return new Chart(
        "bars",
        Headings.of(grid.columns().get(counted)),
        12 + STEP * marks.size(),
        List.of(),
        marks);
  }

  private static Optional<Chart> timeline(Grid grid, int label) {
    int column =
        IntStream.range(0, grid.columns().size())
            .filter(
                each -> grid.rows().stream().anyMatch(row -> Period.of(row.get(each)).isPresent()))
            .findFirst()
            .orElse(-1);
    if (column < 0) {
      return Optional.empty();
    }
    List<Point> points =
        grid.rows().stream()
            .flatMap(
                row ->
                    Period.of(row.get(column)).stream()
                        .map(
                            period ->
                                new Point(period, row.get(label).shown(), row.get(column).shown())))
            .sorted(Comparator.comparing(point -> point.period().from()))
            .toList();
    return points.stream().map(Point::period).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(timeline(grid.columns().get(column), points));
  }

  private record Point(Period period, Value label, Value date) {}

  private static Chart timeline(String column, List<Point> points) {
    int firstYear = points.get(0).period().from().getYear();
    int lastYear =
        1 + points.stream().mapToInt(each -> each.period().to().getYear()).max().orElseThrow();
    long from = LocalDate.of(firstYear, 1, 1).toEpochDay();
    long to = LocalDate.of(lastYear, 1, 1).toEpochDay();
    List<Mark> marks = new ArrayList<>();
    for (Point point : points) {
      int begin = place(point.period().from().toEpochDay(), from, to);
      int end = place(point.period().to().toEpochDay(), from, to);
      int y = TOP + STEP * marks.size();
      marks.add(new Mark(begin, end, y, shortened(point.label()), point.date().text()));
    }
    int each = Math.max(1, (lastYear - firstYear + 7) / 8);
    List<Tick> ticks =
        IntStream.rangeClosed(firstYear, lastYear)
            .filter(year -> (year - firstYear) % each == 0)
            .mapToObj(year -> new Tick(place(startOf(year), from, to), Integer.toString(year)))
            .toList();
    return new Chart("timeline", Headings.of(column), TOP + STEP * marks.size(), ticks, marks);
  }

  private static long startOf(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }

  private static int place(long day, long from, long to) {
    return LEFT + (int) ((RIGHT - LEFT) * (day - from) / (to - from));
  }

  private static String shortened(Value value) {
    String text = value.text();
    return text.length() <= LABEL ? text : text.substring(0, LABEL - 1).strip() + "…";
  }

  private static long number(Optional<Node> node) {
    return node.map(each -> ((Number) each.getLiteralValue()).longValue()).orElse(0L);
  }
}
