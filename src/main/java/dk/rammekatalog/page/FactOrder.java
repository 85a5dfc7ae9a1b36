package dk.rammekatalog.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Where a reader looks for each property of a thing: {@code facts.txt}, beside this class. */
final class FactOrder {
  /** The parts of a page, in the order of the page. */
  enum Part {
    ABOUT,
    LINKS,
    SOURCE,
    HIDDEN
  }

  /**
   * The place of a property.
   *
   * @param rank among those of its part
   */
  record Place(Part part, int rank) {}

  private static final Map<String, Place> PLACES = read();
  private static final Place ELSEWHERE = new Place(Part.LINKS, Integer.MAX_VALUE);

  private FactOrder() {}

  /**
   * The place of a property.
   *
   * @param name as Turtle writes it, such as {@code dct:title}
   */
  static Place of(String name) {
    return PLACES.getOrDefault(name, ELSEWHERE);
  }

  private static Map<String, Place> read() {
    Map<String, Place> places = new LinkedHashMap<>();
    Part part = Part.LINKS;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(FactOrder.class.getResourceAsStream("facts.txt")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(each -> !each.startsWith("#")).toList()) {
        if (line.startsWith("[")) {
          part =
              Part.valueOf(line.substring(1, line.length() - 1).toUpperCase(java.util.Locale.ROOT));
        } else {
          places.put(line, new Place(part, places.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read facts.txt", e);
    }
    return Map.copyOf(places);
  }
}
