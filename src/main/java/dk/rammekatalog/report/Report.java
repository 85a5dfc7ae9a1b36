package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Findings that are to be told: in which language, with which excerpts, with colours or not. */
public final class Report {
  private final List<Diagnostic> findings;
  private final Language language;
  private final Function<String, Optional<String>> texts;
  private final boolean colour;
  private final Map<String, Optional<Lines>> lines = new HashMap<>();

  /**
   * A report.
   *
   * @param findings in the order in which they are to be read
   * @param texts path below the root → the text of the file; empty if there is none
   * @param colour whether a terminal shows it, which may then colour it
   */
  public Report(
      List<Diagnostic> findings,
      Language language,
      Function<String, Optional<String>> texts,
      boolean colour) {
    this.findings = List.copyOf(findings);
    this.language = language;
    this.texts = texts;
    this.colour = colour;
  }

  /** A report without excerpts and colours. */
  public static Report plain(List<Diagnostic> findings, Language language) {
    return new Report(findings, language, path -> Optional.empty(), false);
  }

  List<Diagnostic> findings() {
    return findings;
  }

  Language language() {
    return language;
  }

  boolean isColoured() {
    return colour;
  }

  /** The line on which a place begins; empty if its text is not at hand. */
  Optional<String> line(Location place) {
    return lines
        .computeIfAbsent(place.file(), path -> texts.apply(path).map(Lines::new))
        .map(of -> of.line(place.position().line()));
  }
}
