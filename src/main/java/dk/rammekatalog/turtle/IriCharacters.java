package dk.rammekatalog.turtle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters an IRI cannot have, written as they are or by their code.
 *
 * @see <a href="https://www.w3.org/TR/turtle/#grammar-production-IRIREF">Turtle, IRIREF</a>
 */
public final class IriCharacters {
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");
  private static final Pattern WARNING = Pattern.compile("(?s)Bad IRI: <(.*)>.*");

  private IriCharacters() {}

  /** Whether an IRI, its codes already read, has a character that it cannot have. */
  public static boolean areForbidden(String iri) {
    return FORBIDDEN.matcher(iri).find();
  }

  /** The IRI that Jena warns of, if it has a character that it cannot have. */
  public static Optional<String> inWarning(String message) {
    Matcher found = WARNING.matcher(message);
    return found.matches() && areForbidden(found.group(1))
        ? Optional.of(found.group(1))
        : Optional.empty();
  }
}
