package dk.rammekatalog.diff;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of {@code check} that only one state has. A finding that only moved to another line
 * is the same.
 */
public record FindingChanges(List<Diagnostic> added, List<Diagnostic> gone) {
  private record Same(String file, Severity severity, String check, String message) {
    static Same of(Diagnostic finding) {
      return new Same(finding.file(), finding.severity(), finding.check(), finding.message().da());
    }
  }

  static FindingChanges between(List<Diagnostic> before, List<Diagnostic> after) {
    return new FindingChanges(minus(after, before), minus(before, after));
  }

  public boolean isAny() {
    return !added.isEmpty() || !gone.isEmpty();
  }

  private static List<Diagnostic> minus(List<Diagnostic> findings, List<Diagnostic> others) {
    Map<Same, Integer> counts = new HashMap<>();
    others.forEach(other -> counts.merge(Same.of(other), 1, Integer::sum));
    return findings.stream()
        .filter(finding -> counts.merge(Same.of(finding), -1, Integer::sum) < 0)
        .toList();
  }
}
