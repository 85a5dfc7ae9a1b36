package dk.rammekatalog.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each metric passes in one catalogue and fails in others, whose points are counted by hand. */
class MqaTest {
  static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/proof");
  private static final Links LINKS =
      iri -> iri.endsWith("/svarer") ? Links.State.ANSWERS : Links.State.FAILS;

  /** One change, and what is left of the points. */
  record Change(String metric, String thing, String kind, String line, int points, String others) {
    static Change of(String line) {
      String[] part = line.split(" \\| ", -1);
      return new Change(
          part[0],
          part[1],
          part[2],
          part[3],
          Integer.parseInt(part[4]),
          part.length > 5 ? part[5] : "");
    }

    String in(String text) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      int first = lines.indexOf(thing);
      int end = first + lines.subList(first, lines.size()).indexOf(".");
      for (String property : line.split(" ; ")) {
        String name = "  " + property.split(" ")[0] + " ";
        for (int i = end - 1; i > first; i--) {
          if (lines.get(i).startsWith(name)) {
            lines.remove(i);
            end--;
          }
        }
      }
      if (kind.equals("=")) {
        lines.add(first + 1, "  " + line.split(" \\. ")[0] + " ;");
        lines.add(line.contains(" . ") ? line.split(" \\. ")[1] + " ." : "");
      }
      return String.join("\n", lines);
    }

    Set<String> lost() {
      return Stream.of(metric, others).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
  }

  static List<Change> changes() throws IOException {
    return Files.readAllLines(CASES.resolve("changes.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Change::of)
        .toList();
  }

  @Test
  void theMetricsAddUp() {
    assertEquals(23, Metric.values().length);
    assertEquals(405, Metric.total());
    assertEquals(
        List.of(100, 100, 110, 75, 20),
        Arrays.stream(Dimension.values()).map(Dimension::points).toList());
  }

  @Test
  void aCatalogueMayHaveAllPointsBothWays() throws IOException {
    Score score = score(full());
    assertEquals(405, score.best().points());
    assertEquals(405, score.mean().points());
    assertEquals(Band.EXCELLENT, score.band());
    assertEquals(List.of(), score.losses());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsChangedTakesItsPoints(Change change) throws IOException {
    Score score = score(change.in(full()));
    Set<String> lost =
        Arrays.stream(Metric.values())
            .filter(metric -> score.lower().of(metric).passed() < 1)
            .map(Metric::id)
            .collect(Collectors.toSet());
    assertEquals(change.lost(), lost);
    assertEquals(change.points(), score.best().points());
    assertEquals(change.points(), score.mean().points());
  }

  @Test
  void everyMetricIsTaken() throws IOException {
    Set<String> open = new TreeSet<>(Arrays.stream(Metric.values()).map(Metric::id).toList());
    changes().forEach(change -> open.remove(change.metric()));
    assertEquals(Set.of(), open);
  }

  /** A second one with an address that answers and no more: 50 of its 190 points. */
  @Test
  void aPoorDistributionBesideAGoodOneCountsHalfInTheMean() throws IOException {
    String text =
        full().replace("dcat:distribution ex:fil ;", "dcat:distribution ex:fil, ex:anden ;")
            + "ex:anden a dcat:Distribution ; dcat:accessURL ex:svarer .\n";
    Score score = score(text);
    assertEquals(405, score.best().points());
    assertEquals(
        405 - (20 + 30 + 20 + 10 + 10 + 20 + 20 + 20 + 10 + 5 + 5) / 2.0, score.mean().points());
    assertEquals(score.mean(), score.lower());
  }

  @Test
  void aDatasetWithoutDistributionHas185AtMost() throws IOException {
    assertEquals(185, score(full().replace("  dcat:distribution ex:fil ;\n", "")).points());
  }

  @Test
  void theDatesOfDistributionsDoWhereTheDatasetHasNone() throws IOException {
    String without = full().replaceAll("  dct:(issued|modified) .*\n", "");
    assertEquals(395, score(without).points());
    assertEquals(
        405,
        score(
                without.replace(
                    "  a dcat:Distribution ;",
                    "  a dcat:Distribution ; dct:issued \"2026-02-04\"^^xsd:date ;"
                        + " dct:modified \"2026-02-04\"^^xsd:date ;"))
            .points());
  }

  @Test
  void whatWasNotTriedIsNeitherWonNorLost() throws IOException {
    Score score = new Mqa(graph(full()), Set.of(), Links.UNTRIED).score(each -> {});
    assertEquals(325, score.points());
    assertEquals(80, score.lower().openPoints());
    assertEquals(List.of(), score.losses());
  }

  @Test
  void theMeanOfTheDatasetsIsTheCatalogues() throws IOException {
    Score score = score(full() + "ex:tomt a dcat:Dataset .\n");
    assertEquals(2, score.datasets());
    assertEquals(202.5, score.points());
    assertEquals(Metric.ACCESS_URL_STATUS, score.losses().get(0).metric());
    assertEquals(25, score.losses().get(0).points());
    assertEquals(1, score.losses().get(0).datasets());
  }

  @Test
  void theBandsBeginWhereThePortalSays() {
    assertEquals(
        List.of(Band.EXCELLENT, Band.GOOD, Band.GOOD, Band.SUFFICIENT, Band.SUFFICIENT, Band.BAD),
        Stream.of(351.0, 350.9, 221.0, 220.0, 121.0, 120.0).map(Band::of).toList());
  }

  static String full() throws IOException {
    return Files.readString(CASES.resolve("full.ttl"));
  }

  static Graph graph(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }

  private static Score score(String text) {
    Graph graph = graph(text);
    return new Mqa(graph, Faults.of(graph), LINKS).score(each -> {});
  }
}
