package dk.rammekatalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every row of the tables of the specification's digest has a conforming and a violating case; run
 * where the digest is at hand.
 */
class DigestTest {
  private static final Path DIGEST = Path.of("../shared/reference/dcat-ap-dk-3.md");
  private static final Pattern CLASS = Pattern.compile("### .* — `([^`]+)` — .*");
  private static final Pattern ROW =
      Pattern.compile("\\| [^|]+ \\| `([^`]+)` \\| [^|]+ \\| (\\S+) \\| ([MRO]) \\|.*");

  /** Datasets and services are asked for together: a catalogue of either is not empty. */
  private static final Set<String> TOGETHER = Set.of("dcat:service");

  /**
   * One row.
   *
   * @param of the class
   * @param most the greatest number of values, {@code *} for any
   * @param level {@code M}, {@code R} or {@code O}
   */
  record Row(String of, String property, String most, String level) {
    /** Which kinds of change must be tried: away, one more, another value. */
    List<String> kinds() {
      List<String> kinds = new ArrayList<>(List.of("="));
      if (!level.equals("O") && !TOGETHER.contains(property)) {
        kinds.add("-");
      }
      if (most.equals("1")) {
        kinds.add("+");
      }
      return kinds;
    }
  }

  @BeforeAll
  static void mustBeAtHand() {
    assumeTrue(Files.exists(DIGEST), "the digest is not at hand");
  }

  @Test
  void everyRowHasAConformingCase() throws IOException {
    Set<String> missing = new TreeSet<>();
    String text = Change.conforming(Profile.Mode.STRICT);
    for (Row row : rows()) {
      boolean has =
          blocks(text, row.of()).stream()
              .anyMatch(block -> block.contains("\n  " + row.property() + " "));
      if (!has) {
        missing.add(row.toString());
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRowHasAViolatingCaseOfEachKind() throws IOException {
    Set<String> missing = new TreeSet<>();
    List<Change> changes = Change.all();
    String text = Change.conforming(Profile.Mode.STRICT);
    for (Row row : rows()) {
      for (String kind : row.kinds()) {
        boolean tried =
            changes.stream()
                .anyMatch(
                    change ->
                        change.line().split(" ")[0].equals(row.property())
                            && (change.kind().equals(kind)
                                || kind.equals("=") && change.kind().equals("+"))
                            && block(text, change.thing()).contains("\n  a " + row.of() + " ;"));
        if (!tried) {
          missing.add(kind + " " + row);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String of = "";
    for (String line : Files.readAllLines(DIGEST)) {
      Matcher heading = CLASS.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        of = heading.group(1).replace("(https)", "");
      } else if (line.startsWith("#")) {
        of = "";
      } else if (!of.isEmpty() && row.matches()) {
        String card = row.group(2);
        rows.add(
            new Row(of, corrected(row.group(1)), card.substring(card.length() - 1), row.group(3)));
      }
    }
    assertTrue(rows.size() > 130, () -> "rows: " + rows.size());
    return rows;
  }

  /** Misprints of the specification, as the digest tells them. */
  private static String corrected(String property) {
    return property
        .replace("(https)", "")
        .replace("dc11:isReferencedBy", "dct:isReferencedBy")
        .replace("dct:licence", "dct:license");
  }

  /** The descriptions of all things of a class. */
  private static List<String> blocks(String text, String of) {
    return Pattern.compile("\n\n")
        .splitAsStream(text)
        .filter(block -> block.contains("\n  a " + of + " ;"))
        .toList();
  }

  private static String block(String text, String thing) {
    int start = text.indexOf("\n" + thing + "\n");
    return start < 0 ? "" : text.substring(start, text.indexOf("\n.\n", start));
  }
}
