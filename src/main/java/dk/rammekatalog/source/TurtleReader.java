package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.IriCharacters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;

/** Reads Turtle files into graphs, one for each file. */
public final class TurtleReader {
  static {
    JenaSystem.init();
  }

  /** What Jena has said of IRIs so far. */
  static final KnownIris IRIS = new KnownIris(TurtleReader::isTaken);

  private TurtleReader() {}

  /**
   * Reads the Turtle files of a catalogue, several at a time.
   *
   * @param tree UTF-8; a file that does not parse gives one diagnostic and no triples
   * @return one graph for each file that parses; blank nodes are local to their file
   * @see <a href="https://www.w3.org/TR/turtle/#sec-parsing">Turtle, section 7</a>
   */
  public static SourceGraph read(SourceTree tree) {
    List<Result> results = tree.turtle().parallel().map(TurtleReader::read).toList();
    List<FileGraph> graphs = graphs(results);
    return new SourceGraph(tree, graphs, failures(results, graphs));
  }

  /** The same, but files that are as they were before are not read again. */
  public static SourceGraph read(SourceTree tree, SourceGraph before) {
    Map<String, FileGraph> known =
        before.files().stream().collect(Collectors.toMap(FileGraph::path, file -> file));
    List<Result> results =
        tree.turtle()
            .parallel()
            .map(
                file ->
                    Optional.ofNullable(known.get(file.path()))
                        .filter(same -> same.file().equals(file))
                        .map(same -> new Result(file, Optional.of(same), Optional.empty()))
                        .orElseGet(() -> read(file)))
            .toList();
    List<FileGraph> graphs = graphs(results);
    return before.after(tree, graphs, failures(results, graphs));
  }

  private static List<FileGraph> graphs(List<Result> results) {
    return results.stream().flatMap(result -> result.graph().stream()).toList();
  }

  private static List<Diagnostic> failures(List<Result> results, List<FileGraph> graphs) {
    if (graphs.size() == results.size()) {
      return List.of();
    }
    Map<String, String> known = Prefixes.of(graphs).agreed();
    return results.stream().flatMap(result -> result.explained(known).stream()).toList();
  }

  /** The IRI that relative references of a file resolve against; no source should need it. */
  static String base(String path) {
    return "file:///" + path.replace(" ", "%20");
  }

  record Result(SourceFile file, Optional<FileGraph> graph, Optional<SyntaxFailure> failure) {

    Optional<Diagnostic> explained(Map<String, String> prefixes) {
      if (file.malformedAt().isPresent()) {
        Position position = new Lines(file.text()).at(file.malformedAt().getAsInt());
        return Optional.of(
            SyntaxErrors.diagnostic(file, position, Messages.of("syntax.not-utf-8")));
      }
      return failure.map(
          found ->
              SyntaxErrors.explain(
                  file, String.valueOf(found.getMessage()), found.position(), prefixes));
    }
  }

  private static Result read(SourceFile file) {
    if (file.malformedAt().isPresent()) {
      return new Result(file, Optional.empty(), Optional.empty());
    }
    QuickTurtle.Plain plain = QuickTurtle.read(file, IRIS);
    return plain == null
        ? readByJena(file)
        : new Result(file, Optional.of(FileGraph.of(file, plain)), Optional.empty());
  }

  /** Reads a file that may have any form, or mistakes. */
  static Result readByJena(SourceFile file) {
    List<Triple> triples = new ArrayList<>();
    Map<String, String> prefixes = new HashMap<>();
    try {
      parse(file, collect(triples, prefixes));
    } catch (SyntaxFailure failure) {
      return new Result(file, Optional.empty(), Optional.of(failure));
    } catch (RiotException e) {
      SyntaxFailure failure = new SyntaxFailure(String.valueOf(e.getMessage()), 1, 1);
      return new Result(file, Optional.empty(), Optional.of(failure));
    }
    FileGraph graph = FileGraph.of(file, new QuickTurtle.Plain(triples, prefixes));
    return new Result(file, Optional.of(graph), Optional.empty());
  }

  private static StreamRDF collect(List<Triple> triples, Map<String, String> prefixes) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        triples.add(triple);
      }

      @Override
      public void prefix(String prefix, String iri) {
        prefixes.put(prefix, iri);
      }
    };
  }

  private static void parse(SourceFile file, StreamRDF sink) {
    RDFParser.fromString(file.text(), Lang.TURTLE)
        .base(base(file.path()))
        .factory(new NumberedBlankNodes(file.path()))
        .errorHandler(new FirstError())
        .strict(true)
        .parse(sink);
  }

  /** Whether Jena takes an IRI, and takes it as it is written. */
  static boolean isTaken(String iri) {
    Set<Node> read = new HashSet<>();
    String triple = "<" + iri + "> <" + iri + "> <" + iri + "> .";
    try {
      parse(
          SourceFile.of("iri.ttl", triple),
          new StreamRDFBase() {
            @Override
            public void triple(Triple found) {
              read.addAll(List.of(found.getSubject(), found.getPredicate(), found.getObject()));
            }
          });
    } catch (RiotException e) {
      return false;
    }
    return read.equals(Set.of(NodeFactory.createURI(iri)));
  }

  /** What Jena says of the first error of a file; line and column from 1. */
  static final class SyntaxFailure extends RiotException {
    private static final long serialVersionUID = 1L;
    private final long line;
    private final long column;

    SyntaxFailure(String message, long line, long column) {
      super(message);
      this.line = line;
      this.column = column;
    }

    Position position() {
      return new Position((int) Math.max(1, line), (int) Math.max(1, column));
    }
  }

  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // Values that do not fit their datatype are found by a check, with the place of the value.
      if (IriCharacters.inWarning(message).isPresent()) {
        throw new SyntaxFailure(message, line, column);
      }
    }

    @Override
    public void error(String message, long line, long column) {
      throw new SyntaxFailure(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new SyntaxFailure(message, line, column);
    }
  }
}
