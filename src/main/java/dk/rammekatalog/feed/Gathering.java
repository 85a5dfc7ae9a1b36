package dk.rammekatalog.feed;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.store.OpenVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Takes out of a version what the sources state of catalogues, data sets, series, services,
 * distributions and records, and of the agents, periods and so on that these lead to. What the
 * rules derive, and what is said in the catalogue's own terms, stays behind; the queries say what
 * of it is given out in other words. What is {@code owl:deprecated} is not listed. Blank nodes get
 * IRIs that follow from what is said of them.
 */
final class Gathering {
  private static final Node DEPRECATED = Terms.iri(OWL.NS + "deprecated");
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  /** What leads to something that is listed. */
  private static final Set<Node> LINKS =
      Stream.of(
              "catalog",
              "dataset",
              "distribution",
              "inSeries",
              "record",
              "servesDataset",
              "service",
              "accessService")
          .map(name -> Terms.iri(DCAT.NS + name))
          .collect(Collectors.toUnmodifiableSet());

  private final DatasetGraph dataset;
  private final Set<Node> added;
  private final String ownTerms;

  /** What harvesters are not to have any more; to them, what is not there is deleted. */
  private final Set<Node> withdrawn = new HashSet<>();

  private final Graph mapped;
  private final Draft draft = new Draft();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Node> seen = new HashSet<>();

  private Gathering(OpenVersion version, Graph mapped) {
    this.dataset = version.dataset();
    this.added = version.addedGraphs();
    this.ownTerms = version.version().manifest().uriSpace() + "ontology#";
    this.mapped = mapped;
  }

  /**
   * Gathers; to be called in a read transaction.
   *
   * @param mappings CONSTRUCT queries for what is said in other words
   */
  static Draft of(OpenVersion version, List<QueryFile> mappings) {
    Graph mapped = GraphFactory.createDefaultGraph();
    for (QueryFile mapping : mappings) {
      try (QueryExec exec = QueryExec.dataset(version.dataset()).query(mapping.query()).build()) {
        exec.construct(mapped);
      }
    }
    return new Gathering(version, mapped).gather();
  }

  private Draft gather() {
    dataset
        .find(Node.ANY, Node.ANY, DEPRECATED, TRUE)
        .forEachRemaining(quad -> withdrawn.add(quad.getSubject()));
    for (Node listed : Terms.LISTED) {
      dataset
          .find(Node.ANY, Node.ANY, RDF.Nodes.type, listed)
          .forEachRemaining(
              quad -> {
                if (!added.contains(quad.getGraph()) && !withdrawn.contains(quad.getSubject())) {
                  open(quad.getSubject());
                }
              });
      mapped
          .find(Node.ANY, RDF.Nodes.type, listed)
          .forEachRemaining(triple -> open(triple.getSubject()));
    }
    while (!open.isEmpty()) {
      Node thing = open.removeFirst();
      stated(thing).forEach(triple -> take(thing, triple));
    }
    return draft;
  }

  private void open(Node thing) {
    if (thing.isURI() && seen.add(thing)) {
      open.add(thing);
    }
  }

  private void take(Node subject, Triple triple) {
    Node property = triple.getPredicate();
    Node value = triple.getObject();
    if (property.equals(Terms.SOURCE)
        || isOwnTerm(property)
        || isOwnTerm(value)
        || LINKS.contains(property) && withdrawn.contains(value)) {
      return;
    }
    if (value.isBlank()) {
      Node named = new BlankNames(this::stated).name(subject, property, value);
      draft.add(subject, property, named);
      seen.add(named);
      stated(value).forEach(each -> take(named, each));
      return;
    }
    draft.add(subject, property, value);
    if (value.isURI() && leads(subject, property) && !seen.contains(value) && isReached(value)) {
      open(value);
    }
  }

  /** A concept leads to its scheme, but not to all the other concepts. */
  private boolean leads(Node subject, Node property) {
    return draft.isA(subject, SKOS.ConceptScheme.asNode())
        ? false
        : !draft.isA(subject, SKOS.Concept.asNode()) || property.equals(SKOS.inScheme.asNode());
  }

  private boolean isReached(Node thing) {
    boolean reached =
        stated(thing).stream()
            .anyMatch(
                triple ->
                    triple.getPredicate().equals(RDF.Nodes.type)
                        && Terms.REACHED.contains(triple.getObject()));
    if (!reached) {
      seen.add(thing);
    }
    return reached;
  }

  private boolean isOwnTerm(Node node) {
    return node.isURI() && node.getURI().startsWith(ownTerms);
  }

  /** What the sources and the queries say of a thing, its classes first. */
  private Set<Triple> stated(Node thing) {
    Set<Triple> triples = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, Node.ANY, Node.ANY);
    quads.forEachRemaining(
        quad -> {
          if (!added.contains(quad.getGraph())) {
            triples.add(quad.asTriple());
          }
        });
    mapped.find(thing, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    Set<Triple> sorted = new LinkedHashSet<>();
    triples.stream().sorted(Description.ORDER).forEach(sorted::add);
    return sorted;
  }
}
