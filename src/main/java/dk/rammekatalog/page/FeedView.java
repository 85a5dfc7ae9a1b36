package dk.rammekatalog.page;

import java.util.List;

/**
 * What has changed in the catalogue, the newest first.
 *
 * @param newer the path of the page with newer changes; empty if there is none
 * @param older the same of older ones
 */
public record FeedView(List<Line> lines, String newer, String older, List<Format> formats) {

  /**
   * One change.
   *
   * @param time as a machine reads it
   * @param shown the time as people read it
   * @param kind what was done
   * @param href where the thing is described
   */
  public record Line(String time, String shown, String kind, String name, String href) {}

  /** A syntax of the stream. */
  public record Format(String extension, String mediaType) {}
}
