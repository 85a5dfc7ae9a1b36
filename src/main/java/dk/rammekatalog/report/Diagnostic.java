package dk.rammekatalog.report;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Position;
import java.util.Comparator;

/**
 * One finding about the sources.
 *
 * @param file path below the root, with {@code /}
 * @param check name of the shape, query or check that found it, as printed in brackets
 */
public record Diagnostic(
    String file, Position position, Severity severity, String check, LocalText message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::position)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::check)
          .thenComparing(diagnostic -> diagnostic.message().da());

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
