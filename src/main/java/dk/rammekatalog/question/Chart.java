package dk.rammekatalog.question;

import java.util.List;

/**
 * An answer as a picture; its table says the same.
 *
 * @param kind {@code bars} or {@code timeline}
 * @param heading of the column that is drawn
 * @param height of the drawing
 * @param ticks what stands along the axis
 */
public record Chart(String kind, String heading, int height, List<Tick> ticks, List<Mark> marks) {

  /** A place on the axis. */
  public record Tick(int x, String text) {}

  /**
   * A bar or a time.
   *
   * @param from where it begins
   * @param x where it ends; the same for a day
   * @param value as people read it
   */
  public record Mark(int from, int x, int y, String label, String value) {}
}
