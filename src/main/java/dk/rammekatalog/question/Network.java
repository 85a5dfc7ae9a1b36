package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.question.Grid.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer whose rows lead from one thing to another, drawn from left to right; its table says the
 * same.
 */
public record Network(int width, int height, List<Box> boxes, List<Arrow> arrows) {
  /** Columns from which an arrow leads, and those to which it does. */
  private static final List<List<String>> ENDS =
      List.of(List.of("fra", "til"), List.of("afhaengerAf", "rammes"));

  private static final Set<String> NOT_YET = Set.of("Planlagt", "Overvejes");
  private static final int MOST = 60;
  private static final int BOX_WIDTH = 220;
  private static final int BOX_HEIGHT = 56;
  private static final int COLUMN = 320;
  private static final int ROW = 72;
  private static final int MARGIN = 8;
  private static final int LETTERS = 26;

  /** A thing, with its name on one or two lines. */
  public record Box(String href, List<String> lines, int x, int y) {
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

  /** What leads from one to another; {@code planned} if it does not yet. */
  public record Arrow(String path, boolean planned) {}

  private record Edge(String from, String to, boolean planned) {}

  /** The drawing of an answer; empty if its rows are nothing that leads anywhere, or too many. */
  static Optional<Network> of(Grid grid) {
    return ENDS.stream()
        .filter(ends -> grid.columns().containsAll(ends))
        .findFirst()
        .map(ends -> ends.stream().map(grid.columns()::indexOf).toList())
        .flatMap(ends -> drawn(grid, ends.get(0), ends.get(1)));
  }

  private static Optional<Network> drawn(Grid grid, int from, int to) {
    int status = grid.columns().lastIndexOf("status");
    Map<String, Value> things = new LinkedHashMap<>();
    Set<Edge> edges = new LinkedHashSet<>();
    for (List<Cell> row : grid.rows()) {
      Value left = row.get(from).shown();
      Value right = row.get(to).shown();
      if (!left.text().isEmpty() && !right.text().isEmpty()) {
        List.of(left, right).forEach(each -> things.merge(each.text(), each, Network::linked));
        boolean planned = status >= 0 && NOT_YET.contains(row.get(status).shown().text());
        edges.add(new Edge(left.text(), right.text(), planned));
      }
    }
    return edges.size() < 2 || edges.size() > MOST
        ? Optional.empty()
        : Optional.of(drawn(things, List.copyOf(edges)));
  }

  private static Value linked(Value one, Value other) {
    return one.href().isEmpty() ? other : one;
  }

  private static Network drawn(Map<String, Value> things, List<Edge> edges) {
    Map<Integer, List<String>> columns = new TreeMap<>();
    columns(things.keySet(), edges)
        .forEach((name, at) -> columns.computeIfAbsent(at, key -> new ArrayList<>()).add(name));
    int tallest = columns.values().stream().mapToInt(List::size).max().orElse(1);
    int height = 2 * MARGIN + tallest * ROW - (ROW - BOX_HEIGHT);
    Map<String, Box> boxes = new LinkedHashMap<>();
    columns.forEach(
        (at, names) -> {
          int y = (height - names.size() * ROW + ROW - BOX_HEIGHT) / 2;
          for (String name : names) {
            String href = things.get(name).href();
            boxes.put(name, new Box(href, lines(name), MARGIN + at * COLUMN, y));
            y += ROW;
          }
        });
    List<Arrow> arrows =
        edges.stream()
            .map(edge -> arrow(boxes.get(edge.from()), boxes.get(edge.to()), edge.planned()))
            .toList();
    int width = 2 * MARGIN + (columns.size() - 1) * COLUMN + BOX_WIDTH;
    return new Network(width, height, List.copyOf(boxes.values()), arrows);
  }

  /** How many steps each thing is from where nothing leads to; what leads back does not count. */
  private static Map<String, Integer> columns(Set<String> names, List<Edge> edges) {
    Set<Edge> back = new HashSet<>();
    Set<String> seen = new HashSet<>();
    names.forEach(name -> back(name, edges, new LinkedHashSet<>(), seen, back));
    Map<String, Integer> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, 0));
    for (int i = 0; i < names.size(); i++) {
      for (Edge edge : edges) {
        if (!back.contains(edge)) {
          columns.merge(edge.to(), columns.get(edge.from()) + 1, Math::max);
        }
      }
    }
    return columns;
  }

  private static void back(
      String name, List<Edge> edges, Set<String> path, Set<String> seen, Set<Edge> back) {
    if (seen.add(name)) {
      path.add(name);
      for (Edge edge : edges) {
        if (edge.from().equals(name)) {
          if (path.contains(edge.to())) {
            back.add(edge);
          }
          back(edge.to(), edges, path, seen, back);
        }
      }
      path.remove(name);
    }
  }

  private static Arrow arrow(Box from, Box to, boolean planned) {
    boolean on = to.x() > from.x();
    int startX = from.x() + (on ? BOX_WIDTH : 0);
    int endX = to.x() + (on ? 0 : BOX_WIDTH);
    int startY = from.y() + BOX_HEIGHT / 2 + (on ? 0 : 12);
    int endY = to.y() + BOX_HEIGHT / 2 + (on ? 0 : 12);
    int middle = (startX + endX) / 2;
    String end = middle + " " + endY + " " + endX + " " + endY;
    return new Arrow(
        "M" + startX + " " + startY + "C" + middle + " " + startY + " " + end, planned);
  }

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
