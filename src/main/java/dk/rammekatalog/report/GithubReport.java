package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import java.util.List;
import java.util.stream.Collectors;

/** Workflow commands that GitHub Actions shows as annotations of a file. */
final class GithubReport {
  private GithubReport() {}

  static String write(List<Diagnostic> findings, Language language) {
    return findings.stream()
        .map(finding -> command(finding, language))
        .collect(Collectors.joining());
  }

  private static String command(Diagnostic finding, Language language) {
    return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
        .formatted(
            level(finding.severity()),
            property(finding.file()),
            finding.position().line(),
            finding.position().column(),
            property(finding.check()),
            data(finding.message().in(language)));
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
