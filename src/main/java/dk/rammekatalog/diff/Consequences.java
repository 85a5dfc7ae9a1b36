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
 * @param derived triples that the rules find now, in neither state's files before; and those gone
 * @param underived triples that neither rules nor files say any more
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
  static final Consequences NONE =
      new Consequences(
          0,
          List.of(),
          new PageChanges(List.of(), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          new FindingChanges(List.of(), List.of()));

  public boolean isAny() {
    return !answers.isEmpty()
        || pages.isAny()
        || !records.isEmpty()
        || !derived.isEmpty()
        || !underived.isEmpty()
        || findings.isAny();
  }
}
