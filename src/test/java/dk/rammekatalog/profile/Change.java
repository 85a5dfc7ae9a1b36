package dk.rammekatalog.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One change to the conforming catalogue, and what must be found then.
 *
 * @param check the name of the finding
 * @param thing the subject whose description is changed
 * @param kind {@code -}, {@code +} or {@code =}
 * @param line a property, and its value if there is one
 * @param where the subject at which the finding stands; empty: at the line
 */
record Change(
    Profile.Mode mode, String check, String thing, String kind, String line, String where) {
  static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/profile");

  /** A changed text, and the line from 1 at which the finding must stand. */
  record Changed(String text, int line) {}

  static List<Change> all() throws IOException {
    return Files.readAllLines(CASES.resolve("changes.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .map(
            part ->
                new Change(
                    Profile.Mode.valueOf(part[0].toUpperCase(Locale.ROOT)),
                    part[1],
                    part[2],
                    part[3],
                    part[4],
                    part.length > 5 ? part[5] : ""))
        .toList();
  }

  /** The conforming catalogue, with the values that a mode asks for where the two disagree. */
  static String conforming(Profile.Mode mode) throws IOException {
    String text = Files.readString(CASES.resolve("conforming.ttl"));
    return mode == Profile.Mode.DK
        ? text.replaceAll(
                "http://publications.europa.eu/resource/authority/distribution-status/COMPLETED",
                "http://purl.org/adms/status/Completed")
            .replaceAll(
                "http://publications.europa.eu/resource/authority/planned-availability/STABLE",
                "http://data.europa.eu/r5r/availability/stable")
        : text;
  }

  Changed in(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int first = lines.indexOf(thing);
    String property = "  " + line.split(" ")[0] + " ";
    int end = first + lines.subList(first, lines.size()).indexOf(".");
    int at = end;
    for (int i = end - 1; i > first; i--) {
      boolean same = lines.get(i).startsWith(property);
      at = same && at == end ? i + 1 : at;
      if (same && !kind.equals("+")) {
        lines.remove(i);
        at = i;
      }
    }
    if (!kind.equals("-")) {
      lines.add(at, "  " + line + " ;");
    }
    String place = where.isEmpty() && kind.equals("-") ? thing : where;
    return new Changed(
        String.join("\n", lines) + "\n", 1 + (place.isEmpty() ? at : lines.indexOf(place)));
  }
}
