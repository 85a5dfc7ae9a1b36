package dk.rammekatalog.proof;

import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.source.ReadGraph;
import dk.rammekatalog.store.Manifest;
import dk.rammekatalog.store.OpenVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Proves the feed of a version. */
final class Proving {
  private static final List<Node> LINKS =
      List.of(
          DCAT.accessURL.asNode(),
          DCAT.downloadURL.asNode(),
          DCAT.landingPage.asNode(),
          NodeFactory.createURI(DCAT.NS + "endpointURL"),
          NodeFactory.createURI(DCAT.NS + "endpointDescription"),
          FOAF.page.asNode(),
          FOAF.homepage.asNode());

  private final OpenVersion version;
  private final Graph graph;
  private final OwnLinks own;

  private Proving(OpenVersion version, Graph graph) {
    this.version = version;
    this.graph = graph;
    this.own = new OwnLinks(version);
  }

  /** The feed of a version, with permanent addresses. */
  static Graph graph(OpenVersion version) {
    List<Triple> triples = new ArrayList<>();
    Feed.of(version.version(), Optional.empty())
        .entities()
        .values()
        .forEach(entity -> entity.find().forEachRemaining(triples::add));
    return ReadGraph.of(triples);
  }

  /**
   * The report; to be made in a read transaction.
   *
   * @param datasets to which the IRIs of all datasets are given, sorted
   * @return empty if the feed has no catalogue
   */
  static Optional<Report> of(OpenVersion version, Consumer<String> datasets) {
    Graph graph = graph(version);
    return catalog(graph).map(catalog -> new Proving(version, graph).report(catalog, datasets));
  }

  /** The catalogue that tells what its IRIs begin with, or the first by name. */
  private static Optional<String> catalog(Graph graph) {
    Set<Node> all =
        graph
            .find(Node.ANY, RDF.Nodes.type, DCAT.Catalog.asNode())
            .mapWith(Triple::getSubject)
            .toSet();
    return all.stream()
        .filter(each -> graph.contains(each, VOID.uriSpace.asNode(), Node.ANY))
        .findFirst()
        .map(Node::getURI)
        .or(() -> all.stream().map(Node::toString).sorted().findFirst());
  }

  private Report report(String catalog, Consumer<String> datasets) {
    Map<Profile.Mode, Set<Node>> faulty = new EnumMap<>(Profile.Mode.class);
    List<Judgement> judgements =
        Stream.of(Profile.Mode.STRICT, Profile.Mode.DK, Profile.Mode.EU)
            .map(
                mode ->
                    Judging.of(graph, mode, faulty.computeIfAbsent(mode, key -> new HashSet<>())))
            .toList();
    Score score =
        new Mqa(graph, faulty.getOrDefault(Profile.Mode.EU, Set.of()), own)
            .score(each -> datasets.accept(each.dataset().toString()));
    Set<String> links = new TreeSet<>();
    LINKS.forEach(
        property ->
            graph
                .find(Node.ANY, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .forEachRemaining(link -> links.add(link.getURI())));
    List<String> tried = links.stream().filter(own::isOwn).toList();
    Manifest manifest = version.version().manifest();
    return new Report(
        catalog,
        manifest.id(),
        manifest.published().toString(),
        score.datasets(),
        judgements,
        Points.of(score),
        tried.size(),
        tried.stream().filter(link -> own.of(link) == Links.State.FAILS).toList(),
        links.size() - tried.size());
  }
}
