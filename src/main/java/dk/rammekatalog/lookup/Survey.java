package dk.rammekatalog.lookup;

import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.NQuadLine;
import dk.rammekatalog.store.PublishedVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** What there is in a version and how much of it, read in one pass over its canonical lines. */
final class Survey {
  /** Things of the catalogue that are described or referred to, by IRI. */
  final Map<String, SurveyedThing> things = new HashMap<>();

  /** How many things of a kind the sources say to be of a class. */
  final Map<String, Map<String, Integer>> classes = new TreeMap<>();

  /** The things of which more than a few triples say the same, with what they say. */
  final Map<String, Tally> manyFrom = new TreeMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> properties = new ArrayList<>();
  private final String space;
  private final String derived;
  private final int few;
  private NQuadLine last = new NQuadLine("", "", "", "");
  private Tally said = new Tally();

  private Survey(PublishedVersion version, int few) {
    this.space = version.manifest().uriSpace();
    this.derived = version.derivedGraph();
    this.few = few;
  }

  static Survey of(PublishedVersion version, int few) {
    Survey survey = new Survey(version, few);
    try (Stream<NQuadLine> lines = version.lines()) {
      lines.forEachOrdered(survey::add);
    }
    survey.endSubject();
    return survey;
  }

  /** The property that has a number in a tally. */
  String property(int number) {
    return properties.get(number);
  }

  private void add(NQuadLine line) {
    if (line.isOf(RDF.type.getURI()) && !line.isIn(derived)) {
      count(line.subjectIri(), line.objectIri());
    }
    if (line.hasTripleOf(last)) {
      return;
    }
    if (!line.subject().equals(last.subject())) {
      endSubject();
    }
    last = line;
    int property = number(line.property());
    if (line.subjectIri().startsWith(space)) {
      describe(line);
      said.add(property, !line.objectIri().isEmpty());
    }
    if (line.objectIri().startsWith(space)) {
      thing(line.objectIri()).references.add(property, !line.subjectIri().isEmpty());
    }
  }

  private void endSubject() {
    if (said.hasMoreThan(few) && last.subject().indexOf('#') < 0) {
      manyFrom.put(last.subjectIri(), said);
    }
    if (said.size() > 0) {
      said = new Tally();
    }
  }

  private int number(String property) {
    return numbers.computeIfAbsent(
        property,
        key -> {
          properties.add(key);
          return properties.size() - 1;
        });
  }

  private SurveyedThing thing(String iri) {
    return things.computeIfAbsent(iri, SurveyedThing::new);
  }

  private void count(String subject, String type) {
    for (String kind : Kinds.of(space, subject)) {
      classes.computeIfAbsent(kind, key -> new TreeMap<>()).merge(type, 1, Integer::sum);
    }
  }

  private void describe(NQuadLine line) {
    SurveyedThing thing = thing(line.subjectIri());
    int name = Labels.rank(line.property());
    if (line.isOf(RDF.type.getURI())) {
      thing.isTyped = true;
    } else if (name >= 0) {
      literal(line).ifPresent(value -> thing.name(name, value));
    } else if (line.isOf(space + "ontology#itemNumber")) {
      literal(line).ifPresent(value -> thing.number = value.getLiteralLexicalForm() + " ");
    } else if (line.isOf(DCTerms.date.getURI()) && thing.date.isEmpty()) {
      literal(line).ifPresent(value -> thing.date = value.getLiteralLexicalForm());
    }
  }

  private static Optional<Node> literal(NQuadLine line) {
    return Optional.of(line.object())
        .filter(text -> text.startsWith("\""))
        .map(NodeFactoryExtra::parseNode);
  }
}
