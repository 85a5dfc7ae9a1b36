package dk.rammekatalog.page;

import java.util.List;

/**
 * What a page shows of one thing.
 *
 * @param kinds labels of its classes
 * @param facts what the sources say of it, by property
 * @param derived what only rules say of it
 * @param backLinks what refers to it, by property
 * @param name below {@code /data/}
 */
public record ResourceView(
    String title,
    String iri,
    String name,
    List<Value> kinds,
    List<Group> facts,
    List<Group> derived,
    List<Group> backLinks) {

  /**
   * The values of one property.
   *
   * @param more how many there are beyond those shown
   */
  public record Group(Value property, List<Value> values, int more) {
    boolean isDerived() {
      return values.stream().allMatch(Value::derived);
    }
  }

  /**
   * One value.
   *
   * @param href where it leads; empty if nowhere
   * @param language of a text; empty if it has none
   * @param derived whether a rule says so, and no source
   */
  public record Value(String text, String href, String language, boolean derived) {
    boolean isIn(String tag) {
      return language.equals(tag);
    }

    boolean isInOther(String tag) {
      return !language.isEmpty() && !isIn(tag);
    }
  }
}
