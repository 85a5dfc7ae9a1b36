package dk.rammekatalog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
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
  private static final String FINGERPRINT = "rammekatalogLine/v1";

  private final Report report;

  private SarifReport(Report report) {
    this.report = report;
  }

  static String write(Report report) {
    return JsonReport.pretty(new SarifReport(report).log());
  }

  private ObjectNode log() {
    ObjectNode log = JsonReport.MAPPER.createObjectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Rammekatalog");
    driver.put("informationUri", "https://w3id.org/rammekatalog/");
    ArrayNode rules = driver.putArray("rules");
    Map<String, Diagnostic> checks = new TreeMap<>();
    report.findings().forEach(finding -> checks.putIfAbsent(finding.check(), finding));
    checks.values().forEach(example -> rule(rules.addObject(), example));
    run.put("language", report.language().tag());
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    List<String> names = List.copyOf(checks.keySet());
    report.findings().forEach(finding -> result(results.addObject(), finding, names));
    return log;
  }

  private void rule(ObjectNode rule, Diagnostic example) {
    rule.put("id", example.check());
    rule.putObject("shortDescription").put("text", example.rule().in(report.language()));
    rule.putObject("help").put("text", HelpPages.text(example).in(report.language()));
    rule.put("helpUri", HelpPages.page(example));
    rule.putObject("defaultConfiguration").put("level", level(example.severity()));
  }

  private void result(ObjectNode result, Diagnostic finding, List<String> checks) {
    result.put("ruleId", finding.check());
    result.put("ruleIndex", checks.indexOf(finding.check()));
    result.put("level", level(finding.severity()));
    result.putObject("message").put("text", finding.message().in(report.language()));
    place(result.putArray("locations").addObject(), finding.location());
    if (!finding.detail().others().isEmpty()) {
      ArrayNode related = result.putArray("relatedLocations");
      finding.detail().others().forEach(other -> place(related.addObject(), other));
    }
    result.putObject("partialFingerprints").put(FINGERPRINT, Fingerprints.of(finding, report));
    finding.detail().replacement().ifPresent(text -> fix(result, finding, text));
  }

  private static void place(ObjectNode location, Location place) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", reference(place.file()));
    region(physical.putObject("region"), place);
  }

  private static void region(ObjectNode region, Location place) {
    region.put("startLine", place.position().line()).put("startColumn", place.position().column());
    if (!place.end().equals(place.position())) {
      region.put("endLine", place.end().line()).put("endColumn", place.end().column());
    }
  }

  private void fix(ObjectNode result, Diagnostic finding, String text) {
    ObjectNode fix = result.putArray("fixes").addObject();
    fix.putObject("description")
        .put("text", Messages.of("report.write", text).in(report.language()));
    ObjectNode change = fix.putArray("artifactChanges").addObject();
    change.putObject("artifactLocation").put("uri", reference(finding.file()));
    ObjectNode replacement = change.putArray("replacements").addObject();
    region(replacement.putObject("deletedRegion"), finding.location());
    replacement.putObject("insertedContent").put("text", text);
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
