package dk.rammekatalog.diff;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Quad;

/**
 * A state as it was read.
 *
 * @param graph of the files that can be read
 * @param unreadable the paths of the others, Turtle and SPARQL
 * @param findings of check
 */
record Reading(
    Side side,
    SourceGraph graph,
    QueryFiles queries,
    Set<String> unreadable,
    List<Diagnostic> findings) {

  static Reading of(Side side) {
    SourceGraph graph = TurtleReader.read(side.tree());
    List<Diagnostic> findings = Checks.run(graph).diagnostics();
    QueryFiles queries = QueryFiles.of(side.tree());
    return new Reading(side, graph, queries, unreadable(graph, queries), findings);
  }

  /** The same without some files; the findings stay those of all files. */
  Reading without(Set<String> paths) {
    if (paths.isEmpty()) {
      return this;
    }
    SourceTree tree = side.tree();
    SourceTree rest =
        SourceTree.of(
            tree.root(),
            tree.files().stream().filter(file -> !paths.contains(file.path())).toList());
    return new Reading(side, TurtleReader.read(rest), QueryFiles.of(rest), unreadable, findings);
  }

  /** The texts of the queries that can be read. */
  List<SourceFile> queryFiles() {
    return queries.all().stream().map(QueryFile::file).toList();
  }

  /** All triples, each in a graph that is named by the path of its file. */
  List<Quad> quads() {
    return graph.files().stream()
        .flatMap(
            file -> {
              Node name = NodeFactory.createURI(file.path());
              return file.graph().find().toList().stream().map(triple -> Quad.create(name, triple));
            })
        .toList();
  }

  private static Set<String> unreadable(SourceGraph graph, QueryFiles queries) {
    Set<String> read = graph.files().stream().map(FileGraph::path).collect(Collectors.toSet());
    Set<String> unreadable = new TreeSet<>();
    graph
        .tree()
        .turtle()
        .map(SourceFile::path)
        .filter(path -> !read.contains(path))
        .forEach(unreadable::add);
    queries.all().stream()
        .filter(query -> !isReadable(query, queries.rules().contains(query)))
        .forEach(query -> unreadable.add(query.file().path()));
    return unreadable;
  }

  private static boolean isReadable(QueryFile file, boolean rule) {
    try {
      Query query = file.query();
      return !rule || query.isConstructType();
    } catch (QueryException e) {
      return false;
    }
  }
}
