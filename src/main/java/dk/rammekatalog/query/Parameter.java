package dk.rammekatalog.query;

import dk.rammekatalog.text.LocalText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that can be chosen when a question is asked, from a header line {@code # param: name |
 * Danish label | English label}, with {@code | any} at its end where any value can be given and not
 * only those for which the question has an answer. Its default stands in the query, as {@code
 * VALUES ?name { … }} with one value.
 *
 * @param name the SPARQL variable that it fills, without question mark
 * @param takesAny whether any value can be given
 */
public record Parameter(String name, LocalText label, boolean takesAny) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<name>\\w+)\\s*\\|\\s*(?<da>[^|]+?)\\s*\\|\\s*(?<en>[^|]+?)"
              + "(?<any>\\s*\\|\\s*any)?\\s*");

  /** Reads the value of a {@code param} line; empty if it has another form. */
  static Optional<Parameter> parse(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Parameter(
            found.group("name"),
            new LocalText(found.group("da"), found.group("en")),
            found.group("any") != null));
  }
}
