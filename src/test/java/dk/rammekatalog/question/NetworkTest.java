package dk.rammekatalog.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.question.Grid.Cell;
import dk.rammekatalog.question.Network.Arrow;
import dk.rammekatalog.question.Network.Box;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers that lead from one thing to another are drawn from left to right. */
class NetworkTest {
  private static Grid grid(String columns, String... rows) {
    return new Grid(
        List.of(columns.split(",")),
        Arrays.stream(rows)
            .map(
                row ->
                    Arrays.stream(row.split(","))
                        .map(text -> new Cell(Optional.empty(), new Value(text, "/page/" + text)))
                        .toList())
            .toList());
  }

  private static Map<String, Integer> columns(Network network) {
    return network.boxes().stream()
        .collect(Collectors.toMap(box -> String.join(" ", box.lines()), Box::x));
  }

  @Test
  void eachThingStandsRightOfWhatLeadsToIt() {
    Network network =
        Network.of(grid("fra,til,status", "a,b,I brug", "b,c,Planlagt", "a,c,I brug"))
            .orElseThrow();
    Map<String, Integer> x = columns(network);
    assertTrue(x.get("a") < x.get("b") && x.get("b") < x.get("c"), x.toString());
    assertEquals(
        List.of(false, true, false), network.arrows().stream().map(Arrow::planned).toList());
    assertEquals("/page/a", network.boxes().get(0).href());
  }

  @Test
  void whatLeadsBackIsDrawnOnce() {
    Network network = Network.of(grid("fra,til", "a,b", "b,a", "b,b")).orElseThrow();
    assertEquals(2, network.boxes().size());
    assertEquals(3, network.arrows().size());
    assertEquals(2, columns(network).values().stream().distinct().count());
  }

  @Test
  void whatHangsOnAnotherStandsRightOfIt() {
    Network network =
        Network.of(grid("rammes,afhaengerAf", "system,lov", "projekt,lov")).orElseThrow();
    Map<String, Integer> x = columns(network);
    assertTrue(x.get("lov") < x.get("system"), x.toString());
    assertEquals(x.get("projekt"), x.get("system"));
  }

  @Test
  void otherAnswersAreNotDrawn() {
    assertTrue(Network.of(grid("navn,til", "a,b", "b,c")).isEmpty());
    assertTrue(Network.of(grid("fra,til", "a,b")).isEmpty());
    String[] many =
        IntStream.range(0, 61).mapToObj(each -> "a" + each + ",b").toArray(String[]::new);
    assertTrue(Network.of(grid("fra,til", many)).isEmpty());
  }
}
