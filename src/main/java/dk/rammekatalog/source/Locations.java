package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Position;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Finds where triples and resources are written, in the files that stewards own.
 *
 * <p>A file is read for positions the first time that something is looked for in it.
 */
public final class Locations {
  private final SourceGraph graph;
  private final Map<String, Places> places = new ConcurrentHashMap<>();

  public Locations(SourceGraph graph) {
    this.graph = graph;
  }

  /** The same for another graph; what is known of files that both have is kept. */
  public Locations after(SourceGraph later) {
    Locations next = new Locations(later);
    for (FileGraph file : later.files()) {
      Places known = places.get(file.path());
      if (known != null && known.file == file) {
        next.places.put(file.path(), known);
      }
    }
    return next;
  }

  /** What is known of one file. */
  private static final class Places {
    private final FileGraph file;
    private @Nullable TriplePositions positions;
    private @Nullable Extents extents;

    Places(FileGraph file) {
      this.file = file;
    }

    synchronized TriplePositions positions() {
      TriplePositions known = positions == null ? TriplePositions.of(file.file()) : positions;
      positions = known;
      return known;
    }

    synchronized Extents extents() {
      Extents known = extents == null ? new Extents(file.file().text()) : extents;
      extents = known;
      return known;
    }
  }

  /** Where the object of a triple begins. */
  public Optional<Location> object(Triple triple) {
    return triple(triple, TriplePositions::object);
  }

  /** Where the predicate of a triple begins. */
  public Optional<Location> predicate(Triple triple) {
    return triple(triple, TriplePositions::predicate);
  }

  /** The whole description of a subject; of two files the one that says what it is. */
  public Optional<Location> block(Node subject) {
    return graph.describing(subject).stream()
        .filter(FileGraph::isOwn)
        .sorted(Comparator.comparing(file -> !isTyped(file, subject)))
        .findFirst()
        .flatMap(file -> subject(file, subject).map(at -> block(file, at)));
  }

  private static boolean isTyped(FileGraph file, Node subject) {
    return file.graph().contains(subject, RDF.type.asNode(), Node.ANY);
  }

  private Location block(FileGraph file, Location at) {
    return new Location(at.file(), at.position(), places(file).extents().block(at.position()));
  }

  /** Where the subject is first written as a subject. */
  public Optional<Location> subject(Node subject) {
    return graph.describing(subject).stream()
        .filter(FileGraph::isOwn)
        .findFirst()
        .flatMap(file -> subject(file, subject));
  }

  /** Where the subject is first written as a subject in a certain file. */
  public Optional<Location> subject(FileGraph file, Node subject) {
    return positions(file).subject(subject).map(at -> new Location(file.path(), at));
  }

  /** Where the object of a triple begins in a certain file. */
  public Optional<Location> object(FileGraph file, Triple triple) {
    return positions(file).object(triple).map(at -> new Location(file.path(), at));
  }

  /** Where the predicate of a triple begins in a certain file. */
  public Optional<Location> predicate(FileGraph file, Triple triple) {
    return positions(file).predicate(triple).map(at -> new Location(file.path(), at));
  }

  private Optional<Location> triple(
      Triple triple, BiFunction<TriplePositions, Triple, Optional<Position>> where) {
    return graph.describing(triple.getSubject()).stream()
        .filter(file -> file.isOwn() && file.graph().contains(triple))
        .findFirst()
        .flatMap(
            file -> where.apply(positions(file), triple).map(at -> new Location(file.path(), at)));
  }

  /** The term that begins at a place of a file, as it is written there. */
  public String written(FileGraph file, Position start) {
    Lines lines = new Lines(file.file().text());
    Position end = places(file).extents().term(start);
    return file.file().text().substring(lines.offset(start), lines.offset(end));
  }

  private TriplePositions positions(FileGraph file) {
    return places(file).positions();
  }

  private Places places(FileGraph file) {
    return places.computeIfAbsent(file.path(), path -> new Places(file));
  }
}
