package dk.rammekatalog.profile;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/**
 * The triples of a catalogue that was made elsewhere.
 *
 * @param graph of all files together
 * @param faults why a file cannot be read, or not to its end
 */
public record ForeignGraph(Graph graph, List<Diagnostic> faults) {

  /** Reads files of any RDF syntax. */
  public static ForeignGraph of(List<SourceFile> files) {
    Map<String, ForeignFile> byPath = new HashMap<>();
    for (SourceFile file : files) {
      ForeignFile foreign = ForeignFile.of(file, byPath.size());
      byPath.put(foreign.turtle().path(), foreign);
    }
    List<SourceFile> turtle = byPath.values().stream().map(ForeignFile::turtle).toList();
    SourceGraph graph = TurtleReader.read(SourceTree.of(Path.of(""), turtle));
    Stream<Diagnostic> syntax =
        graph.diagnostics().stream().map(found -> byPath.get(found.file()).placed(found));
    Stream<Diagnostic> faults = byPath.values().stream().flatMap(file -> file.fault().stream());
    return new ForeignGraph(
        graph.union(), Stream.concat(syntax, faults).distinct().sorted().toList());
  }
}
