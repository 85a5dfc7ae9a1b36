package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
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
  private static final Node SPACE = NodeFactory.createURI(VOID.uriSpace.getURI());

  private final SourceTree tree;
  private final List<FileGraph> files;
  private final List<Diagnostic> diagnostics;
  private final UnionGraph union;
  private final Prefixes prefixes;
  private final List<ProbableSubjects> probable;
  private final Optional<String> uriSpace;

  /** Graphs of the Turtle files of a tree, and what was found while reading them. */
  public SourceGraph(SourceTree tree, List<FileGraph> files, List<Diagnostic> diagnostics) {
    this(tree, files, diagnostics, UnionGraph.of(files, Describing.of(files)), uriSpace(files));
  }

  private SourceGraph(
      SourceTree tree,
      List<FileGraph> files,
      List<Diagnostic> diagnostics,
      UnionGraph union,
      Optional<String> uriSpace) {
    this.tree = tree;
    this.files = List.copyOf(files);
    this.diagnostics = List.copyOf(diagnostics);
    this.union = union;
    this.uriSpace = uriSpace;
    this.prefixes = Prefixes.of(files);
    this.probable = unreliable().map(file -> ProbableSubjects.of(file, prefixes.agreed())).toList();
  }

  /** The graph after some files have changed: what is known of the others is not looked up anew. */
  SourceGraph after(SourceTree later, List<FileGraph> now, List<Diagnostic> failures) {
    Set<FileGraph> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(files);
    List<FileGraph> come = new ArrayList<>();
    for (FileGraph file : now) {
      if (!gone.remove(file)) {
        come.add(file);
      }
    }
    boolean elsewhere =
        Stream.concat(gone.stream(), come.stream()).anyMatch(SourceGraph::tellsSpace);
    return new SourceGraph(
        later,
        now,
        failures,
        union.after(now, union.describing().after(gone, come), come),
        elsewhere ? uriSpace(now) : uriSpace);
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
    return union.describing().files(subject);
  }

  /** All nodes that are the subject of a triple. */
  public Set<Node> subjects() {
    return union.describing().subjects();
  }

  /** The nodes that several files describe. */
  public Set<Node> shared() {
    return union.describing().shared();
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
    return uriSpace;
  }

  private static boolean tellsSpace(FileGraph file) {
    return file.graph().triples().stream().anyMatch(SourceGraph::tellsSpace);
  }

  private static boolean tellsSpace(Triple triple) {
    return triple.getPredicate().equals(SPACE);
  }

  private static Optional<String> uriSpace(List<FileGraph> files) {
    return files.stream()
        .flatMap(file -> file.graph().triples().stream())
        .filter(SourceGraph::tellsSpace)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }
}
