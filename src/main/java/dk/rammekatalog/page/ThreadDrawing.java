package dk.rammekatalog.page;

import dk.rammekatalog.page.ThreadTerms.Step;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;

/**
 * A drawing of the thread from case to municipality: the classes of {@link ThreadPlace} and what
 * the ontology says leads from the one to the other.
 *
 * @param description what is drawn, in words, for those who do not see it
 * @param steps the same for a table
 */
public record ThreadDrawing(
    String title,
    String description,
    int width,
    int height,
    List<Box> boxes,
    List<Arrow> arrows,
    List<Line> steps) {
  private static final int BOX_WIDTH = 200;
  private static final int BOX_HEIGHT = 42;
  private static final int COLUMN = 344;
  private static final int ROW = 98;
  private static final int MARGIN = 24;
  private static final int LINE = 16;
  private static final int BEND = 30;

  /**
   * A class.
   *
   * @param main whether it is of the thread itself and not beside it
   */
  public record Box(String label, int x, int y, boolean main) {
    public int width() {
      return BOX_WIDTH;
    }

    public int height() {
      return BOX_HEIGHT;
    }

    public int middleX() {
      return x + BOX_WIDTH / 2;
    }

    public int middleY() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /**
   * What leads from one class to another.
   *
   * @param path of the line, as SVG writes it
   * @param kind whether it is a subclass and not a property
   * @param anchor where the texts stand: start, middle or end
   */
  public record Arrow(String path, boolean kind, String anchor, List<Text> texts) {}

  /** What leads from one class to another, in words. */
  public record Line(String from, String labels, String to) {}

  /** A line of text and where it stands. */
  public record Text(String text, int x, int y) {}

  /** Draws what a version says. */
  public static ThreadDrawing of(OpenVersion version, Language language) {
    return Txn.calculateRead(
        version.dataset(), () -> of(version.dataset().getUnionGraph(), language));
  }

  /**
   * Draws what a graph says.
   *
   * @param graph the ontology and the labels of the terms it builds on
   */
  static ThreadDrawing of(Graph graph, Language language) {
    ThreadTerms terms = new ThreadTerms(graph, language);
    List<Box> boxes =
        ThreadPlace.ALL.stream()
            .map(
                place ->
                    new Box(
                        terms.label(place.iri()),
                        MARGIN + place.column() * COLUMN,
                        MARGIN + place.row() * ROW,
                        place.isMain()))
            .toList();
    List<Step> steps = terms.steps();
    return new ThreadDrawing(
        Messages.of("page.thread").in(language),
        steps.stream().map(Step::words).collect(Collectors.joining("; ")) + ".",
        2 * MARGIN + 2 * COLUMN + BOX_WIDTH,
        2 * MARGIN + ThreadPlace.rows() * ROW - ROW + BOX_HEIGHT,
        boxes,
        steps.stream().map(step -> arrow(step, boxes)).toList(),
        steps.stream().map(step -> line(step, boxes)).toList());
  }

  private static Line line(Step step, List<Box> boxes) {
    return new Line(
        boxes.get(step.from()).label(),
        String.join(", ", step.labels()),
        boxes.get(step.to()).label());
  }

  private static Arrow arrow(Step step, List<Box> boxes) {
    Box from = boxes.get(step.from());
    Box to = boxes.get(step.to());
    if (from.y == to.y) {
      return across(step, from, to);
    }
    return from.x == to.x && Math.abs(from.y - to.y) == ROW
        ? down(step, from, to)
        : around(step, from, to);
  }

  private static Arrow across(Step step, Box from, Box to) {
    boolean right = from.x < to.x;
    int start = right ? from.x + BOX_WIDTH : from.x;
    int end = right ? to.x : to.x + BOX_WIDTH;
    int y = from.middleY();
    int lowest = y - 7 - (step.labels().size() - 1) * LINE;
    String path = "M" + start + " " + y + "H" + end;
    return new Arrow(path, step.kind(), "middle", texts(step, (start + end) / 2, lowest));
  }

  private static Arrow down(Step step, Box from, Box to) {
    boolean down = from.y < to.y;
    int start = down ? from.y + BOX_HEIGHT : from.y;
    int end = down ? to.y : to.y + BOX_HEIGHT;
    int x = from.middleX();
    int first = (start + end) / 2 + 4 - (step.labels().size() - 1) * LINE / 2;
    String path = "M" + x + " " + start + "V" + end;
    return new Arrow(path, step.kind(), "start", texts(step, x + 9, first));
  }

  /** Past the boxes between, on their left. */
  private static Arrow around(Step step, Box from, Box to) {
    int start = from.middleY() + BOX_HEIGHT / 4;
    int end = to.middleY();
    int x = from.x - BEND;
    String path = "M" + from.x + " " + start + "H" + x + "V" + end + "H" + to.x;
    return new Arrow(path, step.kind(), "end", texts(step, x - 8, (start + end) / 2 + 4));
  }

  private static List<Text> texts(Step step, int x, int firstY) {
    List<Text> texts = new ArrayList<>();
    IntStream.range(0, step.labels().size())
        .forEach(i -> texts.add(new Text(step.labels().get(i), x, firstY + i * LINE)));
    return List.copyOf(texts);
  }
}
