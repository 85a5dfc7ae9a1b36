package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a question shows.
 *
 * @param fields of its form
 * @param query the values of the answer, as in addresses
 * @param problem why there is no answer
 * @param columns headings
 * @param rows at most {@link QuestionViews#MOST_ROWS}
 * @param total how many rows the answer has
 * @param sparql the query with the values
 * @param editor the address of the editor with the query
 */
public record QuestionView(
    String name,
    String title,
    String description,
    List<Field> fields,
    String query,
    Optional<String> problem,
    List<String> columns,
    List<List<Value>> rows,
    int total,
    Optional<Chart> chart,
    Optional<Network> network,
    String sparql,
    String editor) {

  /**
   * A field of the form.
   *
   * @param value that is chosen, as the field has it
   * @param options that can be chosen; empty if any value can, or if they are not known yet
   * @param isList whether all options are to be seen at once
   * @param wrong whether the value does not fit
   */
  public record Field(
      String name,
      String label,
      String value,
      String type,
      List<Option> options,
      boolean isList,
      boolean wrong) {}

  /** What can be chosen in a field. */
  public record Option(String value, String label, boolean chosen) {}
}
