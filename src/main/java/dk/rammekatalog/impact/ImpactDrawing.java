package dk.rammekatalog.impact;

import dk.rammekatalog.impact.Impact.Hit;
import dk.rammekatalog.impact.ImpactView.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A drawing of what a change hits: what changes on the left, and a column for each step away.
 *
 * @param left how many that are hit are not drawn, because there is no room
 */
public record ImpactDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows, int left) {
  private static final int MOST = 60;
  private static final int BOX_WIDTH = 216;
  private static final int BOX_HEIGHT = 56;
  private static final int COLUMN = 316;
  private static final int ROW = 72;
  private static final int MARGIN = 8;
  private static final int LETTERS = 25;

  /**
   * A thing.
   *
   * @param lines of its name, and how it hangs on what stands to the left
   * @param kind {@code start}, {@code sure}, {@code planned} or {@code loose}
   */
  public record Box(String href, List<String> lines, String by, int x, int y, String kind) {
    public int width() {
      return BOX_WIDTH;
    }

    public int height() {
      return BOX_HEIGHT;
    }

    /** Where the first line stands. */
    public int firstY() {
      return y + (lines.size() > 1 ? 25 : 33);
    }
  }

  /** A curve from what is hit first to what is hit by it. */
  public record Arrow(String path, String kind) {}

  static ImpactDrawing of(
      String start, List<Hit> hits, Map<Hit, Row> rows, Function<Relation, String> words) {
    Map<Integer, List<Hit>> columns =
        hits.stream()
            .sorted(Comparator.comparing(Hit::distance))
            .limit(MOST)
            .collect(Collectors.groupingBy(Hit::distance, TreeMap::new, Collectors.toList()));
    int tallest = columns.values().stream().mapToInt(List::size).max().orElse(1);
    int height = 2 * MARGIN + tallest * ROW - (ROW - BOX_HEIGHT);
    Box first = new Box("", lines(start), "", MARGIN, (height - BOX_HEIGHT) / 2, "start");
    Map<Node, Box> boxes = new LinkedHashMap<>();
    columns.forEach(
        (distance, column) -> {
          int y = (height - column.size() * ROW + ROW - BOX_HEIGHT) / 2;
          for (Hit hit : ordered(column, boxes)) {
            boxes.put(hit.thing(), box(hit, rows.get(hit), words, MARGIN + distance * COLUMN, y));
            y += ROW;
          }
        });
    List<Arrow> arrows =
        columns.values().stream()
            .flatMap(List::stream)
            .map(
                hit -> arrow(boxes.getOrDefault(hit.last().cause(), first), boxes.get(hit.thing())))
            .toList();
    int furthest = columns.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
    int width = 2 * MARGIN + furthest * COLUMN + BOX_WIDTH;
    List<Box> drawn = Stream.concat(Stream.of(first), boxes.values().stream()).toList();
    return new ImpactDrawing(width, height, drawn, arrows, Math.max(0, hits.size() - MOST));
  }

  private static Box box(Hit hit, Row row, Function<Relation, String> words, int x, int y) {
    String kind = hit.loose() ? "loose" : hit.planned() ? "planned" : "sure";
    String by = words.apply(hit.last().relation());
    return new Box(row.thing().href(), lines(row.thing().text()), by, x, y, kind);
  }

  /** As high as what they hang on, so that few curves cross. */
  private static List<Hit> ordered(List<Hit> column, Map<Node, Box> boxes) {
    return column.stream()
        .sorted(
            Comparator.comparingInt(
                    (Hit hit) ->
                        boxes.containsKey(hit.last().cause())
                            ? boxes.get(hit.last().cause()).y()
                            : 0)
                .thenComparing(Hit::loose)
                .thenComparing(Hit::planned)
                .thenComparing(hit -> hit.thing().getURI()))
        .toList();
  }

  private static Arrow arrow(Box from, Box to) {
    int startX = from.x() + BOX_WIDTH;
    int startY = from.y() + BOX_HEIGHT / 2;
    int endY = to.y() + BOX_HEIGHT / 2;
    int middle = (startX + to.x()) / 2;
    String end = middle + " " + endY + " " + to.x() + " " + endY;
    String path = "M" + startX + " " + startY + "C" + middle + " " + startY + " " + end;
    return new Arrow(path, to.kind());
  }

  /** A name on at most two lines; the rest of a longer one is cut off. */
  private static List<String> lines(String name) {
    if (name.length() <= LETTERS) {
      return List.of(name);
    }
    int space = name.lastIndexOf(' ', LETTERS);
    int cut = space > 0 ? space : LETTERS;
    String rest = name.substring(cut).strip();
    return List.of(
        name.substring(0, cut),
        rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
  }
}
