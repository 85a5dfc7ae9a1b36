package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import java.util.List;

/**
 * A part of all that refers to a thing with one relation, or that it refers to.
 *
 * @param incoming whether they refer to the thing
 * @param entries sorted by their texts
 */
public record ReferenceView(
    Value thing, Value relation, boolean incoming, List<Entry> entries, Paging paging) {

  /**
   * One of them.
   *
   * @param kinds what it is
   */
  public record Entry(Value value, List<Value> kinds) {}
}
