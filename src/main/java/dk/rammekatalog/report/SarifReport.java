package dk.rammekatalog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A SARIF log with one run, as code scanning services take it: each check is a rule.
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
    Map<String, Diagnostic> checks = new TreeMap<>();
    findings.forEach(finding -> checks.putIfAbsent(finding.check(), finding));
    checks.values().forEach(example -> rule(rules.addObject(), example, language));
    run.put("language", language.tag());
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    List<String> names = List.copyOf(checks.keySet());
    findings.forEach(finding -> result(results.addObject(), finding, names, language));
    return JsonReport.pretty(log);
  }

  private static void rule(ObjectNode rule, Diagnostic example, Language language) {
    rule.put("id", example.check());
    rule.putObject("shortDescription").put("text", example.rule().in(language));
    rule.putObject("defaultConfiguration").put("level", level(example.severity()));
  }

  private static void result(
      ObjectNode result, Diagnostic finding, List<String> checks, Language language) {
    result.put("ruleId", finding.check());
    result.put("ruleIndex", checks.indexOf(finding.check()));
    result.put("level", level(finding.severity()));
    result.putObject("message").put("text", finding.message().in(language));
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", reference(finding.file()));
    place
        .putObject("region")
        .put("startLine", finding.position().line())
        .put("startColumn", finding.position().column());
  }

  /** A path as a relative reference: blanks and letters such as æ are percent-encoded. */
  private static String reference(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a relative path: " + path, e);
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
