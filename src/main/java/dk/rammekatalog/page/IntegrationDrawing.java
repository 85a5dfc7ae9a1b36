package dk.rammekatalog.page;

import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.ResourceView.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The drawing of a system with what flows to it and from it, or of a class with what the ontology
 * connects it with, in pixels.
 *
 * @param wide whether the senders stand left and the receivers right, and not above and below
 * @param boxes the system itself is the last
 */
public record IntegrationDrawing(
    boolean wide, int width, int height, List<Box> boxes, List<Arrow> arrows) {
  private static final int LINE = 20;
  private static final int PAD = 10;
  private static final int GAP = 14;
  private static final int SIDE = 320;
  private static final int WIDE = 940;
  private static final int NARROW = 340;
  private static final int INDENT = 28;

  /** A system, with what flows and whether it does so already. */
  public record Box(
      int x, int y, int width, int height, String href, List<Text> name, List<Text> notes) {
    int middle() {
      return y + height / 2;
    }
  }

  /** A line of text. */
  public record Text(int y, String text) {}

  /** What flows; {@code planned} if it does not yet. */
  public record Arrow(String path, boolean planned) {}

  /**
   * The drawing of integrations.
   *
   * @param rows with direction, other, flow and status
   * @param name of the system itself
   */
  public static IntegrationDrawing of(List<Row> rows, String name, boolean wide) {
    List<Row> in = rows.stream().filter(row -> row.text("direction").equals("in")).toList();
    List<Row> out = rows.stream().filter(row -> row.text("direction").equals("out")).toList();
    return wide ? wide(in, out, name) : narrow(in, out, name);
  }

  /**
   * The drawing of the classes that a class is connected with, and by which properties.
   *
   * @param neighbours with direction, other and property
   */
  public static IntegrationDrawing ofTerms(AnswerTable neighbours, String name, boolean wide) {
    List<Row> rows =
        neighbours.by("direction").stream()
            .flatMap(side -> side.by("other").stream())
            .map(IntegrationDrawing::joined)
            .toList();
    return of(rows, name, wide);
  }

  /** One class with all properties between. */
  private static Row joined(AnswerTable same) {
    String properties =
        same.values("property").stream().map(Value::text).collect(Collectors.joining(", "));
    Value other = same.get("other");
    return new Row(
        Map.of(
            "direction",
            same.get("direction"),
            "other",
            other,
            "integration",
            other,
            "flow",
            new Value(properties, "")));
  }

  private static IntegrationDrawing wide(List<Row> in, List<Row> out, String name) {
    List<Box> left = column(in, 1, 1, SIDE);
    List<Box> right = column(out, WIDE - SIDE - 1, 1, SIDE);
    int height = Math.max(Math.max(end(left, 0), end(right, 0)), 60);
    List<String> lines = Lines.broken(name, 17);
    int top = 1 + (height - lines.size() * LINE) / 2;
    Box self =
        new Box(SIDE + 70, 1, WIDE - 2 * SIDE - 140, height - 1, "", texts(lines, top), List.of());
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      String path = "M" + (SIDE + 1) + " " + left.get(i).middle() + "H" + self.x();
      arrows.add(new Arrow(path, Timeline.isPlanned(in.get(i))));
    }
    for (int i = 0; i < out.size(); i++) {
      String path =
          "M" + (self.x() + self.width()) + " " + right.get(i).middle() + "H" + right.get(i).x();
      arrows.add(new Arrow(path, Timeline.isPlanned(out.get(i))));
    }
    return new IntegrationDrawing(true, WIDE, height + 2, all(left, right, self), arrows);
  }

  private static IntegrationDrawing narrow(List<Row> in, List<Row> out, String name) {
    List<Box> above = column(in, INDENT, 1, NARROW - INDENT - 1);
    int top = above.isEmpty() ? 1 : end(above, 0) + 2 * GAP;
    List<String> lines = Lines.broken(name, 34);
    Box self =
        new Box(
            1,
            top,
            NARROW - 2,
            lines.size() * LINE + 2 * PAD,
            "",
            texts(lines, top + PAD),
            List.of());
    int bottom = top + self.height();
    List<Box> below = column(out, INDENT, bottom + 2 * GAP, NARROW - INDENT - 1);
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      String path = "M" + INDENT + " " + above.get(i).middle() + "H12V" + top;
      arrows.add(new Arrow(path, Timeline.isPlanned(in.get(i))));
    }
    for (int i = 0; i < out.size(); i++) {
      String path = "M12 " + bottom + "V" + below.get(i).middle() + "H" + INDENT;
      arrows.add(new Arrow(path, Timeline.isPlanned(out.get(i))));
    }
    return new IntegrationDrawing(
        false, NARROW, end(below, bottom) + 2, all(above, below, self), arrows);
  }

  private static List<Box> column(List<Row> rows, int x, int from, int width) {
    List<Box> boxes = new ArrayList<>();
    int y = from;
    for (Row row : rows) {
      List<String> name = Lines.broken(row.text("other"), 34);
      String note =
          Stream.of("flow", "status")
              .filter(row::has)
              .map(row::text)
              .collect(Collectors.joining(" · "));
      List<String> notes = Lines.broken(note, 38);
      int height = (name.size() + notes.size()) * LINE + 2 * PAD;
      List<Text> below = texts(notes, y + PAD + name.size() * LINE);
      String href = row.get("integration").href();
      boxes.add(new Box(x, y, width, height, href, texts(name, y + PAD), below));
      y += height + GAP;
    }
    return boxes;
  }

  private static List<Text> texts(List<String> lines, int top) {
    List<Text> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(new Text(top + 15 + texts.size() * LINE, line)));
    return List.copyOf(texts);
  }

  private static int end(List<Box> boxes, int otherwise) {
    return boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(otherwise);
  }

  private static List<Box> all(List<Box> some, List<Box> others, Box self) {
    List<Box> all = new ArrayList<>(some);
    all.addAll(others);
    all.add(self);
    return List.copyOf(all);
  }
}
