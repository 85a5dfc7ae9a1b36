package dk.rammekatalog.page;

import dk.rammekatalog.page.AnswerTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The drawing of a thread in time, from above and down: places in pixels, texts already broken.
 *
 * @param wide whether dates stand beside the line, and not above the texts
 * @param lineX where the line is
 */
public record Timeline(boolean wide, int width, int height, int lineX, List<Mark> marks) {
  private static final int LINE = 21;
  private static final int GAP = 16;
  private static final int TOP = 10;
  private static final int WIDE = 900;
  private static final int NARROW = 340;
  private static final Set<String> TIMELESS = Set.of("case", "block", "system", "user", "applies");

  /**
   * One step.
   *
   * @param y of its dot
   * @param style of the dot: {@code decision}, {@code planned} or neither
   * @param title in lines, the first at {@code y + } the height of a line
   */
  public record Mark(
      int y,
      String style,
      String href,
      String above,
      List<Text> title,
      List<Text> date,
      List<Text> below) {}

  /** A line of text. */
  public record Text(int y, String text) {}

  /** The drawing of rows with step, thing, date, body and status. */
  public static Timeline of(AnswerTable thread, Frame frame, boolean wide) {
    List<Mark> marks = new ArrayList<>();
    int y = TOP;
    for (Row row : rows(thread)) {
      Mark mark = mark(row, frame, wide, y);
      marks.add(mark);
      y += (mark.title().size() + 1 + mark.below().size()) * LINE + GAP;
    }
    return new Timeline(wide, wide ? WIDE : NARROW, y, wide ? 190 : 10, List.copyOf(marks));
  }

  /** The rows that are drawn: each thing once. */
  public static List<Row> rows(AnswerTable thread) {
    return thread.distinct("thing");
  }

  private static Mark mark(Row row, Frame frame, boolean wide, int y) {
    String step = step(row, frame);
    List<String> lines = Lines.broken(row.get("thing").text(), wide ? 76 : 36);
    List<Text> title = texts(lines, y + 5 + LINE);
    String more = below(row, frame);
    List<String> rest = more.isEmpty() ? List.of() : Lines.broken(more, wide ? 84 : 40);
    return new Mark(
        y,
        isPlanned(row) ? "planned" : row.text("step").equals("decision") ? "decision" : "done",
        row.get("thing").href(),
        wide || date(row, frame).isEmpty() ? step : step + " · " + date(row, frame),
        title,
        texts(Lines.broken(date(row, frame), 22), y + 5),
        texts(rest, y + 5 + LINE * (title.size() + 1)));
  }

  private static List<Text> texts(List<String> lines, int first) {
    List<Text> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(new Text(first + LINE * texts.size(), line)));
    return List.copyOf(texts);
  }

  /** What the step is called. */
  public static String step(Row row, Frame frame) {
    return frame.text("page.step." + row.text("step"));
  }

  /** Where it was and what came of it. */
  private static String below(Row row, Frame frame) {
    String status =
        row.has("fulfilled")
            ? frame.text("page.fulfilled")
            : row.text("status").isEmpty() ? "" : status(row, frame);
    return Stream.of(row.text("body"), status)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String status(Row row, Frame frame) {
    boolean item = Set.of("item", "mention").contains(row.text("step"));
    return item ? frame.text("page.outcome-of", row.text("status")) : row.text("status");
  }

  /** The date as it is known; empty for what has none by its nature. */
  public static String date(Row row, Frame frame) {
    if (!row.has("date")) {
      return TIMELESS.contains(row.text("step")) ? "" : frame.text("page.undated");
    }
    String date = row.text("date");
    return row.has("inferred") ? frame.text("page.date-inferred", date) : date;
  }

  /** Whether the source only plans, expects or considers it. */
  public static boolean isPlanned(Row row) {
    String status = row.get("status").href();
    return row.text("step").equals("expectation")
        || status.endsWith("/planlagt")
        || status.endsWith("/overvejes");
  }
}
