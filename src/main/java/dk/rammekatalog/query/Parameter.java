package dk.rammekatalog.query;

import dk.rammekatalog.text.LocalText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that can be chosen when a question is asked, from a header line {@code # param: name
 * type default | Danish label | English label}.
 *
 * @param name the SPARQL variable that it fills, without question mark
 * @param defaultValue as somebody would write it: an IRI, a name below the catalogue's {@code id/},
 *     or the text of a literal
 */
public record Parameter(String name, Type type, String defaultValue, LocalText label) {

  /** What kind of value is meant. */
  public enum Type {
    IRI,
    STRING,
    DATE,
    INTEGER
  }

  private static final Pattern LINE =
      Pattern.compile(
          "(?<name>\\w+)\\s+(?<type>iri|string|date|integer)\\s+(?<value>[^|]+?)"
              + "\\s*\\|\\s*(?<da>[^|]+?)\\s*\\|\\s*(?<en>[^|]+?)\\s*");

  /** Reads the value of a {@code param} line; empty if it has another form. */
  static Optional<Parameter> parse(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Parameter(
            found.group("name"),
            Type.valueOf(found.group("type").toUpperCase(java.util.Locale.ROOT)),
            found.group("value"),
            new LocalText(found.group("da"), found.group("en"))));
  }
}
