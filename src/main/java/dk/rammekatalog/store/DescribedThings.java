package dk.rammekatalog.store;

import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** Which things a version describes and when each last changed; in its file, sorted by IRI. */
final class DescribedThings {
  private static final String DEPRECATED = OWL.NS + "deprecated";

  private DescribedThings() {}

  /** The things of a new version, each with its date or the one that the version before has. */
  static List<DescribedThing> of(
      List<Quad> source,
      Instant published,
      Difference difference,
      Optional<PublishedVersion> before) {
    Set<String> withdrawn = withdrawn(source);
    Set<String> changed = new HashSet<>(difference.created());
    changed.addAll(difference.updated());
    Map<String, Instant> dates = before.map(DescribedThings::dates).orElse(Map.of());
    return iris(source).stream()
        .map(
            iri ->
                new DescribedThing(
                    iri,
                    changed.contains(iri) ? published : dates.getOrDefault(iri, published),
                    withdrawn.contains(iri)))
        .toList();
  }

  /** Those of a version; to be closed. A version of an older program has one date for all. */
  static Stream<DescribedThing> read(PublishedVersion version) {
    if (Files.exists(version.things())) {
      return Disk.lines(version.things()).map(DescribedThing::parse);
    }
    try (Stream<String> lines = Disk.lines(version.canonical())) {
      Set<String> iris =
          lines
              .map(line -> NQuadLine.of(line).subjectIri())
              .filter(iri -> !iri.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      return iris.stream()
          .map(iri -> new DescribedThing(iri, version.manifest().published(), false));
    }
  }

  /** How many things are described and not withdrawn. */
  static long count(List<Quad> source) {
    return (long) iris(source).size() - withdrawn(source).size();
  }

  /** The things without a class that are said to be deprecated. */
  static Set<String> withdrawn(List<Quad> source) {
    Set<String> found =
        source.stream()
            .filter(quad -> quad.getPredicate().getURI().equals(DEPRECATED))
            .filter(quad -> quad.getSubject().isURI())
            .filter(quad -> quad.getObject().getLiteralLexicalForm().equals("true"))
            .map(quad -> quad.getSubject().getURI())
            .collect(Collectors.toCollection(HashSet::new));
    if (!found.isEmpty()) {
      source.stream()
          .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
          .filter(quad -> quad.getSubject().isURI())
          .forEach(quad -> found.remove(quad.getSubject().getURI()));
    }
    return found;
  }

  private static Set<String> iris(List<Quad> source) {
    return source.stream()
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Instant> dates(PublishedVersion version) {
    Map<String, Instant> dates = new HashMap<>();
    try (Stream<DescribedThing> things = read(version)) {
      things.forEach(thing -> dates.put(thing.iri(), thing.changed()));
    }
    return dates;
  }
}
