package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Position;
import java.util.stream.Collectors;

/** Workflow commands that GitHub Actions shows as annotations of a file. */
final class GithubReport {
  private GithubReport() {}

  static String write(Report report) {
    return report.findings().stream()
        .map(finding -> command(finding, report.language()))
        .collect(Collectors.joining());
  }

  private static String command(Diagnostic finding, Language language) {
    return "::%s file=%s,line=%d,%scol=%d,title=%s::%s\n"
        .formatted(
            level(finding.severity()),
            property(finding.file()),
            finding.position().line(),
            end(finding),
            finding.position().column(),
            property(finding.check()),
            data(finding.message().in(language)));
  }

  /** An end on the same line, by its column; on another line, by that line alone. */
  private static String end(Diagnostic finding) {
    Position end = finding.detail().end();
    if (!finding.isBounded()) {
      return "";
    }
    return end.line() == finding.position().line()
        ? "endColumn=" + end.column() + ","
        : "endLine=" + end.line() + ",";
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
