package dk.rammekatalog.inspect;

import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Locations;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the checks of one run look at, read once and shared. */
public record Inspection(
    SourceGraph graph,
    QueryFiles queries,
    Locations locations,
    TermFaults faults,
    Doubts doubts,
    Words words,
    Set<String> silent) {

  public static Inspection of(SourceGraph graph) {
    return of(graph, Set.of());
  }

  /**
   * An inspection of what has changed.
   *
   * @param silent the files in which nothing can be found that is found in files one by one
   */
  public static Inspection of(SourceGraph graph, Set<String> silent) {
    Words words = new Words(graph);
    TermFaults faults = TermFaults.of(graph, words);
    return new Inspection(
        graph,
        QueryFiles.of(graph.tree()),
        new Locations(graph),
        faults,
        new Doubts(graph, faults),
        words,
        silent);
  }

  /** The same of a catalogue that was made elsewhere, whose terms nobody checks. */
  public static Inspection foreign(SourceGraph graph) {
    Inspection all = of(graph);
    return new Inspection(
        graph,
        all.queries,
        all.locations,
        all.faults,
        Doubts.ofReading(graph),
        all.words,
        Set.of());
  }

  /** The files that stewards own, without those in which nothing can be found. */
  public Stream<FileGraph> own() {
    return graph.files().stream().filter(file -> file.isOwn() && !silent.contains(file.path()));
  }

  /** A node as a steward would write it. */
  public String name(Node node) {
    return words.name(node);
  }

  public static Diagnostic error(Location at, String check, LocalText message) {
    return new Diagnostic(at.file(), at.position(), Severity.ERROR, check, message).until(at.end());
  }
}
