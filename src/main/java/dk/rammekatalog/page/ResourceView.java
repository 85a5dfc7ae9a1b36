package dk.rammekatalog.page;

import java.util.List;
import java.util.Set;

/**
 * What a page shows of one thing.
 *
 * @param iri its identifier
 * @param name below {@code /data/}
 * @param description in one sentence or more; may be empty
 * @param place where it stands in the catalogue, from the start page; the thing itself is last
 * @param kinds labels of its classes
 * @param about what it is, when and by whom
 * @param links what it is connected with
 * @param source where that is known from
 * @param backLinks what refers to it, by property
 * @param file in which it is described, from the root of the repository; empty if in none
 * @param line on which its description began when it was published; 0 if that is not known
 * @param edit where that file can be changed; empty if that is not known
 * @param published the day on which the version was published, as people write it
 * @param structured the same for search engines, as JSON-LD; empty if they do not read of such
 */
public record ResourceView(
    String title,
    String iri,
    String name,
    String description,
    List<Value> place,
    List<Value> kinds,
    List<Group> about,
    List<Group> links,
    List<Group> source,
    List<Group> backLinks,
    String file,
    int line,
    String edit,
    String published,
    String structured) {

  private static final Set<String> DEPENDING =
      Set.of("uses", "plansToUse", "basedOn", "drivenBy", "resultOf", "implementsAgreement");

  /** Whether a change of it hits something that depends on it. */
  public boolean isDependedOn() {
    return backLinks.stream()
        .map(group -> group.property().href())
        .anyMatch(href -> DEPENDING.contains(href.substring(href.indexOf('#') + 1)));
  }

  /**
   * The values of one property.
   *
   * @param values all of them, or the first
   * @param total how many there are
   * @param whole where all of them are listed; empty if they are here
   * @param name of the property, such as {@code rk:uses}
   */
  public record Group(Value property, List<Value> values, int total, String whole, String name) {}

  /**
   * One value.
   *
   * @param href where it leads; empty if nowhere
   * @param language of a text; empty if it has none
   * @param derived whether a rule says so, and no source
   */
  public record Value(String text, String href, String language, boolean derived) {
    public Value(String text, String href) {
      this(text, href, "", false);
    }

    boolean isIn(String tag) {
      return language.equals(tag);
    }

    boolean isInOther(String tag) {
      return !language.isEmpty() && !isIn(tag);
    }
  }
}
