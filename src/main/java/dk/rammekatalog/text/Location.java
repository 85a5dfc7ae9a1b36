package dk.rammekatalog.text;

/**
 * A place in a file.
 *
 * @param file path below the root, with {@code /}
 * @param end behind the last character; the same as the position where it is not known
 */
public record Location(String file, Position position, Position end) {

  public Location(String file, Position position) {
    this(file, position, position);
  }

  /** {@code file:line:column}, as editors and terminals make a link of it. */
  public String shown() {
    return file + ":" + position.line() + ":" + position.column();
  }
}
