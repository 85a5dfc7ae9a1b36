package dk.rammekatalog.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The findings that were there before a change, so that only those that it brings are told. */
public final class Baseline {
  private final Map<String, Integer> known = new HashMap<>();

  private Baseline() {}

  /** The findings of an earlier state of the sources. */
  public static Baseline of(List<Diagnostic> findings, Function<String, Optional<String>> texts) {
    Baseline baseline = new Baseline();
    Report report = new Report(findings, Language.DA, texts, false);
    findings.forEach(finding -> baseline.add(Fingerprints.of(finding, report)));
    return baseline;
  }

  /**
   * The findings of a report that {@code check --format json} wrote.
   *
   * @param name of the report, for the message if it is no such report
   */
  public static Baseline parse(String json, String name) {
    Baseline baseline = new Baseline();
    try {
      for (JsonNode finding : JsonReport.MAPPER.readTree(json)) {
        String fingerprint = finding.path("fingerprint").asText();
        if (fingerprint.isEmpty()) {
          throw new ToldException(Messages.of("baseline.unfit", name));
        }
        baseline.add(fingerprint);
      }
      return baseline;
    } catch (JsonProcessingException e) {
      throw new ToldException(Messages.of("baseline.unfit", name));
    }
  }

  /** The findings that were not there before; of several alike as many as have come. */
  public List<Diagnostic> without(
      List<Diagnostic> findings, Function<String, Optional<String>> texts) {
    Map<String, Integer> left = new HashMap<>(known);
    Report report = new Report(findings, Language.DA, texts, false);
    List<Diagnostic> fresh = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (left.merge(Fingerprints.of(finding, report), -1, Integer::sum) < 0) {
        fresh.add(finding);
      }
    }
    return fresh;
  }

  private void add(String fingerprint) {
    known.merge(fingerprint, 1, Integer::sum);
  }
}
