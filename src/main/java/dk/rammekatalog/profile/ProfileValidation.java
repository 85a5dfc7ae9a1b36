package dk.rammekatalog.profile;

import dk.rammekatalog.check.ProfileCheck;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** Validates files of a catalogue against a profile. */
public final class ProfileValidation {
  private final Profile profile;

  public ProfileValidation(Profile profile) {
    this.profile = profile;
  }

  /**
   * The findings, sorted: in Turtle and N-Triples at the place itself, in RDF/XML and TriG on the
   * line where the parser met it, in JSON-LD on the line that names the thing.
   *
   * @param files one catalogue, in one or more files of any RDF syntax
   */
  public List<Diagnostic> findings(List<SourceFile> files) {
    List<ForeignFile> foreign = new ArrayList<>();
    for (SourceFile file : files) {
      foreign.add(ForeignFile.of(file, foreign.size()));
    }
    SourceGraph graph = graph(foreign);
    Map<String, ForeignFile> byPath = new HashMap<>();
    foreign.forEach(file -> byPath.put(file.turtle().path(), file));
    Stream<Diagnostic> found =
        ProfileCheck.run(graph).stream()
            .filter(finding -> byPath.containsKey(finding.file()))
            .map(finding -> byPath.get(finding.file()).placed(finding));
    Stream<Diagnostic> faults = foreign.stream().flatMap(file -> file.fault().stream());
    return Stream.of(found, faults, nothing(graph, foreign).stream())
        .flatMap(each -> each)
        .distinct()
        .sorted()
        .toList();
  }

  private SourceGraph graph(List<ForeignFile> foreign) {
    List<SourceFile> turtle = foreign.stream().map(ForeignFile::turtle).toList();
    SourceGraph catalogue = TurtleReader.read(SourceTree.of(Path.of(""), turtle));
    Map<String, String> agreed = catalogue.prefixes().agreed();
    List<FileGraph> all = new ArrayList<>(profile.files());
    catalogue.files().forEach(file -> all.add(agreeing(file, agreed)));
    List<SourceFile> sources =
        Stream.concat(profile.files().stream().map(FileGraph::file), turtle.stream()).toList();
    return new SourceGraph(SourceTree.of(Path.of(""), sources), all, catalogue.diagnostics());
  }

  /** In a foreign catalogue the same prefix may well stand for different IRIs. */
  private static FileGraph agreeing(FileGraph file, Map<String, String> agreed) {
    Map<String, String> prefixes =
        file.prefixes().entrySet().stream()
            .filter(each -> each.getValue().equals(agreed.get(each.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new FileGraph(file.file(), file.graph(), prefixes);
  }

  /** Files without a catalogue break no shape: that alone must not look like a clean catalogue. */
  private static List<Diagnostic> nothing(SourceGraph graph, List<ForeignFile> foreign) {
    boolean some = graph.union().contains(Node.ANY, RDF.type.asNode(), DCAT.Catalog.asNode());
    boolean all =
        graph.diagnostics().isEmpty() && foreign.stream().allMatch(file -> file.fault().isEmpty());
    if (some || foreign.isEmpty() || !all) {
      return List.of();
    }
    return List.of(
        new Diagnostic(
            foreign.get(0).shown().path(),
            Position.START,
            Severity.ERROR,
            "catalog-missing",
            Messages.of("profile.no-catalog")));
  }
}
