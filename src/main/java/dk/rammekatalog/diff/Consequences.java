package dk.rammekatalog.diff;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What follows from the changes.
 *
 * @param questions how many questions one state or both have
 * @param answers those that are answered otherwise
 * @param pages those that look otherwise
 * @param records of DCAT that differ
 * @param derived triples that the rules find now, and that neither rules nor files said before
 * @param underived triples that the rules found before, and that neither say any more
 * @param findings of check
 */
public record Consequences(
    int questions,
    List<AnswerChange> answers,
    PageChanges pages,
    List<RecordChange> records,
    List<Triple> derived,
    List<Triple> underived,
    FindingChanges findings) {
  /** Where nothing but findings can differ. */
  static Consequences of(FindingChanges findings) {
    return new Consequences(
        0,
        List.of(),
        new PageChanges(List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        findings);
  }

  public boolean isAny() {
    return !answers.isEmpty()
        || pages.isAny()
        || !records.isEmpty()
        || !derived.isEmpty()
        || !underived.isEmpty()
        || findings.isAny();
  }
}
