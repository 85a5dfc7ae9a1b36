package dk.rammekatalog.source;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what to do about a prefix that a file uses and does not declare. */
public final class UndeclaredPrefix {
  private static final Pattern ENGINE =
      Pattern.compile("(?:.*?)(?:Undefined prefix|Unresolved prefixed name): ([^:\\s]*):?.*");

  private UndeclaredPrefix() {}

  /** The prefix that an engine's message complains of. */
  public static Optional<String> in(String message) {
    return Optional.of(ENGINE.matcher(message))
        .filter(Matcher::matches)
        .map(found -> found.group(1));
  }

  /**
   * The message.
   *
   * @param known the prefixes that the catalogue agrees on
   * @param line key of the advice to add a line, with the prefix and its IRI as arguments
   */
  public static LocalText message(String prefix, Map<String, String> known, String line) {
    LocalText advice =
        Optional.ofNullable(known.get(prefix))
            .map(iri -> Messages.of(line, prefix, iri))
            .or(
                () ->
                    Nearest.to(prefix, new TreeSet<>(known.keySet()))
                        .map(near -> Messages.of("did-you-mean", near + ":")))
            .orElseGet(() -> Messages.of(line, prefix, "…"));
    return Messages.of("syntax.prefix", prefix).and(advice);
  }
}
