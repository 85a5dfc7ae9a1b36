package dk.rammekatalog.report;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.Comparator;

/**
 * One finding about the sources.
 *
 * @param file path below the root, with {@code /}
 * @param check name of the shape, query or check that found it, as printed in brackets
 * @param message what must hold here, and what to do
 * @param rule what the check asks for everywhere
 */
public record Diagnostic(
    String file,
    Position position,
    Severity severity,
    String check,
    LocalText message,
    LocalText rule)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::position)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::check)
          .thenComparing(diagnostic -> diagnostic.message().da());

  /**
   * A finding of a check that is part of the program; its rule is the text {@code rule.<check>}.
   */
  public Diagnostic(
      String file, Position position, Severity severity, String check, LocalText message) {
    this(file, position, severity, check, message, Messages.of("rule." + check));
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
