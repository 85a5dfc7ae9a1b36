package dk.rammekatalog.inspect;

import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Locations;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the checks of one run look at, read once and shared. */
public record Inspection(
    SourceGraph graph,
    QueryFiles queries,
    Locations locations,
    TermFaults faults,
    Doubts doubts,
    Words words) {

  public static Inspection of(SourceGraph graph) {
    Words words = new Words(graph);
    return of(
        graph,
        QueryFiles.of(graph.tree()),
        new Locations(graph),
        new TermFaults(graph, Vocabularies.of(graph), words),
        words);
  }

  private static Inspection of(
      SourceGraph graph, QueryFiles queries, Locations locations, TermFaults faults, Words words) {
    return new Inspection(graph, queries, locations, faults, new Doubts(graph, faults), words);
  }

  /** What has changed since; empty if all must be inspected anew. */
  public Optional<Change> until(SourceGraph later) {
    return Change.between(this, later);
  }

  /** An inspection of the same after a change that is clear. */
  public Inspection after(SourceGraph later) {
    Words others = new Words(later);
    return of(
        later,
        queries.after(later.tree()),
        locations.after(later),
        faults.after(later, others),
        others);
  }

  /** The same of a catalogue that was made elsewhere, whose terms nobody checks. */
  public static Inspection foreign(SourceGraph graph) {
    Inspection all = of(graph);
    return new Inspection(
        graph, all.queries, all.locations, all.faults, Doubts.ofReading(graph), all.words);
  }

  /** The files that stewards own. */
  public Stream<FileGraph> own() {
    return graph.files().stream().filter(FileGraph::isOwn);
  }

  /** A node as a steward would write it. */
  public String name(Node node) {
    return words.name(node);
  }

  public static Diagnostic error(Location at, String check, LocalText message) {
    return new Diagnostic(at.file(), at.position(), Severity.ERROR, check, message).until(at.end());
  }
}
