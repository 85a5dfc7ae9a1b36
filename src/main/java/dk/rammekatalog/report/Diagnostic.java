package dk.rammekatalog.report;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    LocalText rule,
    Detail detail)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::position)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::check)
          .thenComparing(diagnostic -> diagnostic.message().da());

  /** A finding of which only the beginning is known. */
  public Diagnostic(
      String file,
      Position position,
      Severity severity,
      String check,
      LocalText message,
      LocalText rule) {
    this(file, position, severity, check, message, rule, Detail.until(position));
  }

  /**
   * A finding of a check that is part of the program; its rule is the text {@code rule.<check>}.
   */
  public Diagnostic(
      String file, Position position, Severity severity, String check, LocalText message) {
    this(file, position, severity, check, message, Messages.of("rule." + check));
  }

  /** The same finding, with its end. */
  public Diagnostic until(Position end) {
    return with(detail.to(end));
  }

  /** The same finding, with other places that it is about. */
  public Diagnostic about(List<Location> others) {
    return with(detail.with(others));
  }

  /** The same finding, with what to write instead; it needs an end to be of use. */
  public Diagnostic replacedBy(Optional<String> text) {
    return with(detail.with(text));
  }

  /** The same finding, with the address of what it asks for. */
  public Diagnostic explainedAt(String iri) {
    return with(detail.explainedAt(iri));
  }

  public Location location() {
    return new Location(file, position, detail.end());
  }

  /** Whether the end is known. */
  public boolean isBounded() {
    return !detail.end().equals(position);
  }

  private Diagnostic with(Detail changed) {
    return new Diagnostic(file, position, severity, check, message, rule, changed);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
