package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line for each finding, {@code file:line:column: severity: message [check]}, and below it,
 * where the text of the file is at hand, the line that it is about.
 */
final class TextReport {
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  private final Report report;

  private TextReport(Report report) {
    this.report = report;
  }

  static String write(Report report) {
    TextReport text = new TextReport(report);
    return report.findings().stream()
        .map(finding -> text.line(finding) + text.excerpt(finding))
        .collect(Collectors.joining());
  }

  static String severity(Severity severity, Language language) {
    return Messages.of("severity." + severity.name().toLowerCase(Locale.ROOT)).in(language);
  }

  private String line(Diagnostic finding) {
    return "%s: %s: %s %s\n"
        .formatted(
            styled(BOLD, finding.location().shown()),
            styled(colour(finding.severity()), severity(finding.severity(), report.language())),
            finding.message().in(report.language()),
            styled(FAINT, "[" + finding.check() + "]"));
  }

  private String excerpt(Diagnostic finding) {
    Location place = finding.location();
    return report
        .line(place)
        .filter(line -> !line.isBlank())
        .map(line -> excerpt(finding, Excerpt.of(line, place)))
        .orElse("");
  }

  private String excerpt(Diagnostic finding, Excerpt excerpt) {
    Location place = finding.location();
    String number = String.valueOf(place.position().line());
    String margin = " ".repeat(number.length());
    StringBuilder text = new StringBuilder();
    row(text, number, excerpt.line());
    row(text, margin, styled(colour(finding.severity()), excerpt.carets()));
    if (place.end().line() > place.position().line()) {
      row(text, margin, say("report.until", place.end().line()));
    }
    finding
        .detail()
        .others()
        .forEach(other -> row(text, margin, say("report.also", other.shown())));
    finding.detail().replacement().ifPresent(by -> row(text, margin, say("report.write", by)));
    return text.toString();
  }

  private void row(StringBuilder text, String margin, String content) {
    text.append("  ").append(styled(FAINT, margin + " |")).append(' ').append(content).append('\n');
  }

  private String say(String key, Object argument) {
    return Messages.of(key, argument).in(report.language());
  }

  private String styled(String style, String text) {
    return report.isColoured() ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case INFO -> "1;36";
    };
  }
}
