package dk.rammekatalog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Language;
import java.util.List;

/**
 * A SARIF log with one run.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  static String write(List<Diagnostic> findings, Language language) {
    ObjectNode log = JsonReport.MAPPER.createObjectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Rammekatalog");
    ArrayNode rules = driver.putArray("rules");
    findings.stream()
        .map(Diagnostic::check)
        .distinct()
        .sorted()
        .forEach(check -> rules.addObject().put("id", check));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    findings.forEach(finding -> result(results.addObject(), finding, language));
    return JsonReport.pretty(log);
  }

  private static void result(ObjectNode result, Diagnostic finding, Language language) {
    result.put("ruleId", finding.check()).put("level", level(finding.severity()));
    result.putObject("message").put("text", finding.message().in(language));
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", finding.file());
    place
        .putObject("region")
        .put("startLine", finding.position().line())
        .put("startColumn", finding.position().column());
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
