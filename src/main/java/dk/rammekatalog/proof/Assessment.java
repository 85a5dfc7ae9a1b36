package dk.rammekatalog.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;

/**
 * What the MQA gives a catalogue, with each of its datasets.
 *
 * @param failed the addresses that were asked and did not answer as they should
 */
public record Assessment(
    Graph graph, Score score, List<DatasetScore> datasets, Map<String, LinkProbe.Answer> failed) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Assesses a catalogue.
   *
   * @param asks whether addresses are asked on the net
   */
  public static Assessment of(Graph graph, boolean asks) {
    LinkProbe probe = LinkProbe.of(asks ? addresses(graph) : Set.of(), PATIENCE);
    List<DatasetScore> datasets = new ArrayList<>();
    Score score = new Mqa(graph, Faults.of(graph), probe).score(datasets::add);
    return new Assessment(
        graph,
        score,
        datasets,
        probe.answers().entrySet().stream()
            .filter(each -> !each.getValue().answers())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The addresses of all distributions. */
  static Set<String> addresses(Graph graph) {
    return Stream.of(DCAT.accessURL, DCAT.downloadURL)
        .flatMap(property -> graph.stream(Node.ANY, property.asNode(), Node.ANY))
        .map(Triple::getObject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .collect(Collectors.toSet());
  }
}
