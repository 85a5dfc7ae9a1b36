package dk.rammekatalog.format;

/** What formatting a text gave. */
public sealed interface Formatted {

  /** The text to keep: laid out, or as it came. */
  String text();

  /** The text in its layout; equal to what came if that was in order. */
  record Done(String text) implements Formatted {}

  /**
   * The text is no valid Turtle and stays as it is.
   *
   * @param message Jena's, with line and column
   */
  record Invalid(String text, String message) implements Formatted {}

  /**
   * The text stays as it is, because the layout could not be proven to say the same.
   *
   * @param difference what differs; a bug in the formatter
   */
  record Unproven(String text, String difference) implements Formatted {}
}
