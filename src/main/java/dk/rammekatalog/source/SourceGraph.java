package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;

/** All triples of a catalogue, one graph for each file, and what was found while reading them. */
public final class SourceGraph {
  private final SourceTree tree;
  private final List<FileGraph> files;
  private final List<Diagnostic> diagnostics;
  private final Graph union;
  private final Map<Node, Set<FileGraph>> describing = new HashMap<>();
  private final Prefixes prefixes;
  private final List<ProbableSubjects> probable;

  /** Graphs of the Turtle files of a tree, and what was found while reading them. */
  public SourceGraph(SourceTree tree, List<FileGraph> files, List<Diagnostic> diagnostics) {
    this(tree, files, diagnostics, false);
  }

  /**
   * A graph of files.
   *
   * @param again whether most of them were read before, and little is to be looked up
   */
  SourceGraph(SourceTree tree, List<FileGraph> files, List<Diagnostic> diagnostics, boolean again) {
    this.tree = tree;
    this.files = List.copyOf(files);
    this.diagnostics = List.copyOf(diagnostics);
    this.union = new UnionGraph(this.files, describing, again);
    this.prefixes = Prefixes.of(files);
    this.probable = unreliable().map(file -> ProbableSubjects.of(file, prefixes.agreed())).toList();
    files.forEach(this::describe);
  }

  private void describe(FileGraph file) {
    Set<FileGraph> only = Set.of(file);
    Node last = Node.ANY;
    for (Triple triple : file.graph().triples()) {
      if (triple.getSubject() != last) {
        last = triple.getSubject();
        describing.merge(last, only, SourceGraph::both);
      }
    }
  }

  private static Set<FileGraph> both(Set<FileGraph> earlier, Set<FileGraph> one) {
    if (earlier.containsAll(one)) {
      return earlier;
    }
    Set<FileGraph> files = new LinkedHashSet<>(earlier);
    files.addAll(one);
    return files;
  }

  public SourceTree tree() {
    return tree;
  }

  /** The files that parse, sorted by path. */
  public List<FileGraph> files() {
    return files;
  }

  /** The findings of reading: files that do not parse. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The triples of all files, not to be changed. */
  public Graph union() {
    return union;
  }

  /** The triples of the files that are asked for, in a new graph. */
  public Graph union(Predicate<FileGraph> wanted) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.stream().filter(wanted).forEach(file -> file.graph().triples().forEach(graph::add));
    return graph;
  }

  /** The files in which the node is the subject of a triple. */
  public Set<FileGraph> describing(Node subject) {
    return describing.getOrDefault(subject, Collections.emptySet());
  }

  /** All nodes that are the subject of a triple. */
  public Set<Node> subjects() {
    return Collections.unmodifiableSet(describing.keySet());
  }

  public Prefixes prefixes() {
    return prefixes;
  }

  /** Whether every file parses and has the prefixes of the others. */
  public boolean isComplete() {
    return probable.isEmpty();
  }

  /** Whether a file that does not parse, or whose prefixes are wrong, probably describes it. */
  public boolean isProbablyDescribed(Node node) {
    return probable.stream().anyMatch(file -> file.subjects().contains(node));
  }

  /** Whether a file that does not parse, or whose prefixes are wrong, names it anywhere. */
  public boolean isProbablyNamed(Node node) {
    return probable.stream().anyMatch(file -> file.names().contains(node));
  }

  private Stream<SourceFile> unreliable() {
    Set<String> reliable =
        files.stream()
            .filter(file -> !file.isOwn() || prefixes.deviating(file).isEmpty())
            .map(FileGraph::path)
            .collect(Collectors.toSet());
    return tree.turtle().filter(file -> !reliable.contains(file.path()));
  }

  /**
   * The beginning of all IRIs that the catalogue gives out, from its {@code void:uriSpace}; empty
   * if no file of the catalogue tells.
   */
  public Optional<String> uriSpace() {
    Node property = NodeFactory.createURI(VOID.uriSpace.getURI());
    return union
        .find(Node.ANY, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .findFirst();
  }
}
