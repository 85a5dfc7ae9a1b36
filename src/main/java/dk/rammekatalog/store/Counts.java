package dk.rammekatalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * How much a version holds, as its default graph tells it: a triple that stands in several graphs
 * is one.
 *
 * @param triples in the default graph
 * @param entities IRIs of the catalogue that are described and not withdrawn
 * @param subjects IRIs and blank nodes that are subjects
 * @param classes things by class
 * @param properties triples by property
 * @param links triples that lead to {@link #TARGETS}: target → property → triples
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Counts(
    long triples,
    long entities,
    long subjects,
    Map<String, Long> classes,
    Map<String, Long> properties,
    Map<String, Map<String, Long>> links) {

  /** The beginnings of foreign IRIs that are worth following, as datasets of their own. */
  public static final List<String> TARGETS =
      List.of(
          "http://www.kle-online.dk/emneplan/",
          "http://www.form-online.dk/opgavenoegle/",
          "http://publications.europa.eu/resource/authority/",
          "http://data.europa.eu/eli/");

  /** Those of a version; a version of an older program is counted now. */
  static Counts read(PublishedVersion version) {
    if (Files.exists(version.countsFile())) {
      return Json.read(version.countsFile(), Counts.class);
    }
    try (Stream<String> lines = Disk.lines(version.canonical())) {
      return of(version.manifest().uriSpace(), lines);
    }
  }

  /** Counts canonical N-Quads, which are sorted: what belongs together stands together. */
  static Counts of(String uriSpace, Stream<String> lines) {
    Counting counting = new Counting(uriSpace);
    lines.forEachOrdered(line -> counting.add(NQuadLine.of(line)));
    return counting.done();
  }

  private static final class Counting {
    private final String space;
    private final Map<String, Long> classes = new HashMap<>();
    private final Map<String, Long> properties = new HashMap<>();
    private final Map<String, Map<String, Long>> links = new TreeMap<>();
    private final List<NQuadLine> subject = new ArrayList<>();
    private long triples;
    private long entities;
    private long subjects;

    Counting(String space) {
      this.space = space;
    }

    void add(NQuadLine line) {
      if (!subject.isEmpty()) {
        NQuadLine last = subject.get(subject.size() - 1);
        if (line.hasTripleOf(last)) {
          return;
        }
        if (!line.subject().equals(last.subject())) {
          endSubject();
        }
      }
      subject.add(line);
    }

    Counts done() {
      if (!subject.isEmpty()) {
        endSubject();
      }
      return new Counts(
          triples, entities, subjects, new TreeMap<>(classes), new TreeMap<>(properties), links);
    }

    private void endSubject() {
      boolean own = subject.get(0).subjectIri().startsWith(space);
      subjects++;
      triples += subject.size();
      if (own && !isWithdrawn()) {
        entities++;
      }
      for (NQuadLine line : subject) {
        String property = line.predicate().substring(1, line.predicate().length() - 1);
        properties.merge(property, 1L, Long::sum);
        if (line.isOf(RDF.type.getURI()) && !line.objectIri().isEmpty()) {
          classes.merge(line.objectIri(), 1L, Long::sum);
        }
        if (own) {
          TARGETS.stream()
              .filter(line.objectIri()::startsWith)
              .forEach(
                  target ->
                      links
                          .computeIfAbsent(target, key -> new TreeMap<>())
                          .merge(property, 1L, Long::sum));
        }
      }
      subject.clear();
    }

    private boolean isWithdrawn() {
      return subject.stream().anyMatch(line -> line.isOf(OWL.NS + "deprecated"))
          && subject.stream().noneMatch(line -> line.isOf(RDF.type.getURI()));
    }
  }
}
