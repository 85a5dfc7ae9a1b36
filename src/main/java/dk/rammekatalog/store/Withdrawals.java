package dk.rammekatalog.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is remembered of the things and graphs that a version once described and the current one
 * does not: N-Triples beside the versions, so that it outlives them. Each thing is an {@code
 * as:Tombstone}.
 *
 * @see <a href="https://www.w3.org/TR/activitystreams-vocabulary/#dfn-tombstone">ActivityStreams,
 *     Tombstone</a>
 */
final class Withdrawals {
  private static final String AS = "https://www.w3.org/ns/activitystreams#";

  /** What is kept of a thing: property of the version → property of the tombstone. */
  private static final Map<String, String> KEPT =
      Map.of(
          RDF.type.getURI(), AS + "formerType",
          RDFS.label.getURI(), RDFS.label.getURI(),
          SKOS.prefLabel.getURI(), RDFS.label.getURI(),
          DCTerms.title.getURI(), RDFS.label.getURI(),
          FOAF.name.getURI(), RDFS.label.getURI(),
          DCTerms.isReplacedBy.getURI(), DCTerms.isReplacedBy.getURI(),
          DCTerms.description.getURI(), DCTerms.description.getURI());

  private final Path file;

  Withdrawals(Path folder) {
    this.file = folder.resolve("withdrawn.nt");
  }

  /** What is remembered of an IRI; empty if nothing is. */
  Graph of(String iri) {
    Graph graph = GraphFactory.createDefaultGraph();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        String found =
            String.join("\n", lines.filter(line -> line.startsWith("<" + iri + "> ")).toList());
        RDFParser.create().source(new StringReader(found)).lang(Lang.NTRIPLES).parse(graph);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("cannot read " + file, e);
      }
    }
    return graph;
  }

  /** Remembers what one version describes and the next, which is to become current, does not. */
  void remember(PublishedVersion before, PublishedVersion after) throws IOException {
    Map<String, Boolean> now = new HashMap<>();
    try (Stream<DescribedThing> things = DescribedThings.read(after)) {
      things.forEach(thing -> now.put(thing.iri(), thing.withdrawn()));
    }
    graphs(after).forEach(graph -> now.put(graph, false));
    Set<String> gone = new HashSet<>();
    graphs(before).stream().filter(graph -> !now.containsKey(graph)).forEach(gone::add);
    try (Stream<DescribedThing> things = DescribedThings.read(before)) {
      things
          .filter(thing -> thing.iri().startsWith(before.manifest().uriSpace()))
          .filter(thing -> isGone(thing, now))
          .forEach(thing -> gone.add(thing.iri()));
    }
    List<String> known = Files.exists(file) ? Files.readAllLines(file) : List.of();
    Set<String> lines = new TreeSet<>();
    Set<String> dated = new HashSet<>();
    for (String line : known) {
      String iri = line.substring(1, line.indexOf('>'));
      if (now.getOrDefault(iri, true)) {
        lines.add(line);
        dated.add(iri);
      }
    }
    if (!gone.isEmpty()) {
      read(before, gone, lines);
      read(after, gone, lines);
      gone.stream().filter(iri -> !dated.contains(iri)).forEach(iri -> bury(iri, lines));
    }
    if (!lines.equals(new TreeSet<>(known))) {
      Disk.replace(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The graphs of a version; a file that is deleted or renamed takes its graph with it. */
  private static List<String> graphs(PublishedVersion version) {
    if (!Files.exists(version.graphs())) {
      return List.of();
    }
    try (Stream<String> lines = Disk.lines(version.graphs())) {
      return lines.toList();
    }
  }

  /** A thing goes when it is deprecated, and again when nothing is said of it any more. */
  private static boolean isGone(DescribedThing thing, Map<String, Boolean> now) {
    return thing.withdrawn() ? !now.containsKey(thing.iri()) : now.getOrDefault(thing.iri(), true);
  }

  /** Of its classes those are kept that the sources say. */
  private static void read(PublishedVersion version, Set<String> gone, Set<String> lines) {
    String derived = CatalogDataset.derivedGraph(version.manifest().uriSpace()).getURI();
    try (Stream<String> canonical = Disk.lines(version.canonical())) {
      canonical
          .map(NQuadLine::of)
          .filter(line -> gone.contains(line.subjectIri()) && !line.object().startsWith("_:"))
          .filter(line -> !line.isOf(RDF.type.getURI()) || !line.isIn(derived))
          .forEach(
              line ->
                  KEPT.forEach(
                      (property, kept) -> {
                        if (line.isOf(property)) {
                          lines.add(line.subject() + " <" + kept + "> " + line.object() + " .");
                        }
                      }));
    }
  }

  private static void bury(String iri, Set<String> lines) {
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    lines.add("<" + iri + "> <" + RDF.type.getURI() + "> <" + AS + "Tombstone> .");
    lines.add(
        "<%s> <%sdeleted> \"%s\"^^<http://www.w3.org/2001/XMLSchema#dateTime> ."
            .formatted(iri, AS, time));
  }
}
