package dk.rammekatalog.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.rammekatalog.text.LocalText;
import java.util.List;

/**
 * What a profile finds in a catalogue.
 *
 * @param mode of the profile: {@code dk}, {@code eu} or {@code strict}
 * @param follows the specifications that it follows, with their versions
 * @param rules the beginning of a hash of its shapes and vocabularies
 * @param errors how many results are violations
 * @param warnings how many are milder
 * @param findings one for each shape that is not followed everywhere, the worst first
 */
public record Judgement(
    String mode,
    List<String> follows,
    String rules,
    long errors,
    long warnings,
    List<Finding> findings) {

  /**
   * What a shape finds.
   *
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param shape its IRI
   * @param count how often
   * @param examples some of the places, sorted
   */
  public record Finding(
      String severity, String shape, LocalText message, long count, List<Place> examples) {}

  /**
   * Where something was found.
   *
   * @param focus the thing
   * @param path its property, or nothing
   * @param value or nothing
   */
  public record Place(String focus, String path, String value) {}

  /**
   * Whether it is the one that decides: right by both specifications, as far as they can be
   * followed together. Where they cannot, one of the others has findings all the same.
   */
  @JsonIgnore
  public boolean isStrict() {
    return mode.equals("strict");
  }
}
