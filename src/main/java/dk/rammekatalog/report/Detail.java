package dk.rammekatalog.report;

import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * What more is known of a finding than where it begins.
 *
 * @param end behind its last character; the beginning itself where it is not known
 * @param others the other places that it is about, such as the second description of a thing
 * @param replacement what to write instead of the text between beginning and end
 * @param page where more can be read about the check
 */
public record Detail(
    Position end, List<Location> others, Optional<String> replacement, Optional<String> page) {

  static Detail until(Position end) {
    return new Detail(end, List.of(), Optional.empty(), Optional.empty());
  }

  Detail to(Position other) {
    return new Detail(other, others, replacement, page);
  }

  Detail with(List<Location> places) {
    return new Detail(end, List.copyOf(places), replacement, page);
  }

  Detail with(Optional<String> text) {
    return new Detail(end, others, text, page);
  }

  Detail explainedAt(String iri) {
    return new Detail(end, others, replacement, Optional.of(iri));
  }
}
