package dk.rammekatalog.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dk.rammekatalog.text.Language;
import java.util.List;
import java.util.Locale;

/** An array with an object for each finding: file, line, column, severity, check, message. */
final class JsonReport {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  static String write(List<Diagnostic> findings, Language language) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Diagnostic finding : findings) {
      array
          .addObject()
          .put("file", finding.file())
          .put("line", finding.position().line())
          .put("column", finding.position().column())
          .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
          .put("check", finding.check())
          .put("message", finding.message().in(language));
    }
    return pretty(array);
  }

  static String pretty(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
