package dk.rammekatalog.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Location;
import java.util.Locale;

/**
 * An array with an object for each finding: file, line, column, endLine, endColumn, severity,
 * check, message, fingerprint; replacement and related (a list of places) where there are any.
 */
final class JsonReport {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  static String write(Report report) {
    ArrayNode array = MAPPER.createArrayNode();
    report.findings().forEach(finding -> finding(array.addObject(), finding, report));
    return pretty(array);
  }

  private static void finding(ObjectNode object, Diagnostic finding, Report report) {
    place(object, finding.location());
    object
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("check", finding.check())
        .put("message", finding.message().in(report.language()))
        .put("fingerprint", Fingerprints.of(finding, report));
    finding.detail().replacement().ifPresent(by -> object.put("replacement", by));
    if (!finding.detail().others().isEmpty()) {
      ArrayNode related = object.putArray("related");
      finding.detail().others().forEach(other -> place(related.addObject(), other));
    }
  }

  private static void place(ObjectNode object, Location place) {
    object
        .put("file", place.file())
        .put("line", place.position().line())
        .put("column", place.position().column())
        .put("endLine", place.end().line())
        .put("endColumn", place.end().column());
  }

  static String pretty(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
