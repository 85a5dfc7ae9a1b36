package dk.rammekatalog.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the files of a catalogue have in common, in {@code head.json} beside them.
 *
 * @param address that they are made for
 * @param datasets how many data sets there are
 * @param catalogue the IRI of the catalogue itself
 * @param number its number among the roots
 * @param prefixes of Turtle
 * @param names the prefixes of XML and JSON-LD
 * @param base the numbers of the roots that every page has
 * @param tags file name extension → hash of the file
 */
record CatalogHead(
    String address,
    int datasets,
    String catalogue,
    int number,
    Map<String, String> prefixes,
    Map<String, String> names,
    List<Integer> base,
    Map<String, String> tags) {
  private static final String FILE = "head.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** How many pages there are; one if there is no data set at all. */
  int pages(int size) {
    return Math.max(1, (datasets + size - 1) / size);
  }

  void write(Path folder) throws IOException {
    JSON.writeValue(folder.resolve(FILE).toFile(), this);
  }

  static CatalogHead read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return JSON.readValue(file.toFile(), CatalogHead.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** When the catalogue changed last. */
  static Optional<Instant> modified(Feed feed) {
    return Completion.main(feed)
        .map(catalogue -> feed.entities().get(catalogue.getURI()))
        .flatMap(graph -> latest(graph.find().toList().stream()));
  }

  /** When a data set, or what is said of it, changed last; long ago if nobody says. */
  static Instant changed(Bundles bundles, String dataset) {
    return latest(
            bundles.bundles().get(dataset).stream().flatMap(part -> bundles.triples(part).stream()))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> latest(Stream<Triple> triples) {
    return triples
        .filter(triple -> triple.getPredicate().equals(DCTerms.modified.asNode()))
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .flatMap(node -> instant(node.getLiteralLexicalForm()).stream())
        .max(Instant::compareTo);
  }

  /** The beginning of a day, or a point in time; without a zone it is taken as UTC. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.length() == "2026-11-21".length()
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? text : text + "Z")
                  .toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
