package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line for each finding: {@code file:line:column: severity: message [check]}. */
final class TextReport {
  private TextReport() {}

  static String write(List<Diagnostic> findings, Language language) {
    return findings.stream().map(finding -> line(finding, language)).collect(Collectors.joining());
  }

  static String severity(Severity severity, Language language) {
    return Messages.of("severity." + severity.name().toLowerCase(Locale.ROOT)).in(language);
  }

  private static String line(Diagnostic finding, Language language) {
    return "%s:%d:%d: %s: %s [%s]\n"
        .formatted(
            finding.file(),
            finding.position().line(),
            finding.position().column(),
            severity(finding.severity(), language),
            finding.message().in(language),
            finding.check());
  }
}
