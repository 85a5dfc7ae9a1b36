package dk.rammekatalog.store;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Everything that a version holds, before it is stored.
 *
 * @param uriSpace the beginning of all IRIs that the catalogue gives out
 * @param source one graph for each file: Turtle of the stewards, and the questions
 * @param derived what the rules add, in the graph {@link #derivedGraph}
 * @param labels of the terms of foreign vocabularies that occur, in a graph of their own
 * @param background the foreign vocabularies, of which only those labels are published
 * @param prefixes that the files agree on
 */
record CatalogDataset(
    String uriSpace,
    List<Quad> source,
    List<Quad> derived,
    List<Quad> labels,
    Graph background,
    Map<String, String> prefixes) {
  /** For a catalogue that does not tell its {@code void:uriSpace}. */
  static final String NO_SPACE = "urn:rammekatalog:";

  static CatalogDataset of(CheckedGraph checked) {
    return of(checked.graph(), checked.queries());
  }

  static CatalogDataset of(SourceGraph graph, QueryFiles queries) {
    String space = graph.uriSpace().orElse(NO_SPACE);
    Graph own = graph.union(FileGraph::isOwn);
    List<QuestionResource> questions =
        queries.questions().stream().map(question -> QuestionResource.of(space, question)).toList();
    questions.forEach(question -> GraphUtil.addInto(own, question.triples()));
    Graph background = graph.union(file -> !file.isOwn());
    Stream<Quad> files =
        graph.files().stream()
            .filter(FileGraph::isOwn)
            .flatMap(file -> quads(space, file.path(), file.graph()));
    Stream<Quad> asked =
        questions.stream().flatMap(question -> quads(space, question.path(), question.triples()));
    List<Quad> source = Stream.concat(files, asked).toList();
    List<Quad> derived = derive(space, own, background, queries.rules());
    return new CatalogDataset(
        space,
        source,
        derived,
        VocabularyLabels.of(space, Stream.concat(source.stream(), derived.stream()), background),
        background,
        graph.prefixes().agreed());
  }

  /** The graphs of what is no steward's text: what the rules add and the foreign labels. */
  static Set<Node> addedGraphs(String uriSpace) {
    return Set.of(derivedGraph(uriSpace), VocabularyLabels.graph(uriSpace));
  }

  Set<Node> addedGraphs() {
    return addedGraphs(uriSpace);
  }

  static Node derivedGraph(String uriSpace) {
    return NodeFactory.createURI(uriSpace + "graph/derived");
  }

  Stream<Quad> quads() {
    return Stream.of(source, derived, labels).flatMap(List::stream);
  }

  /** The properties with a text that can be searched, sorted; SPARQL texts and messages are not. */
  List<String> textProperties() {
    Set<String> properties =
        source.stream()
            .filter(quad -> isText(quad.getObject()))
            .map(quad -> quad.getPredicate().getURI())
            .filter(property -> !property.startsWith(SHACL.getURI()))
            .collect(Collectors.toCollection(HashSet::new));
    return properties.stream().sorted().toList();
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && (!node.getLiteralLanguage().isEmpty()
            || node.getLiteralDatatypeURI().endsWith("XMLSchema#string"));
  }

  private static List<Quad> derive(
      String space, Graph own, Graph background, List<QueryFile> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, own);
    GraphUtil.addInto(all, background);
    Node name = derivedGraph(space);
    return Rules.derive(all, rules)
        .find()
        .filterKeep(triple -> own.contains(triple.getSubject(), Node.ANY, Node.ANY))
        .mapWith(triple -> Quad.create(name, triple))
        .toList();
  }

  private static Stream<Quad> quads(String space, String path, Graph graph) {
    Node name = NodeFactory.createURI(space + "graph/" + path);
    List<Triple> triples = graph.find().toList();
    return triples.stream().map(triple -> Quad.create(name, triple));
  }
}
