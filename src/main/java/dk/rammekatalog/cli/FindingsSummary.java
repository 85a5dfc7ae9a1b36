package dk.rammekatalog.cli;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many findings there are, in which files and of which checks. */
final class FindingsSummary {
  private final List<Diagnostic> findings;
  private final Language language;

  FindingsSummary(List<Diagnostic> findings, Language language) {
    this.findings = findings;
    this.language = language;
  }

  /** Prints the numbers; of one finding, all is said already. */
  void print(PrintWriter out, int files, int known) {
    long errors = findings.stream().filter(found -> found.severity() == Severity.ERROR).count();
    String key = findings.isEmpty() ? "check.clean" : "check.summary";
    out.println(Messages.of(key, files, errors, findings.size() - errors).in(language));
    if (known > 0) {
      out.println(Messages.of("baseline.known", known).in(language));
    }
    if (findings.size() > 1) {
      print(out, "report.total", Diagnostic::file);
      print(out, "report.of-check", Diagnostic::check);
    }
  }

  private void print(PrintWriter out, String key, Function<Diagnostic, String> kind) {
    Map<String, Long> counts =
        findings.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Messages.of(key, entry.getValue(), entry.getKey()).in(language))
        .forEach(line -> out.println("  " + line));
  }
}
