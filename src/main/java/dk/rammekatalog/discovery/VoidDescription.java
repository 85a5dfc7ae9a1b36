package dk.rammekatalog.discovery;

import dk.rammekatalog.feed.Addresses;
import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.store.Counts;
import dk.rammekatalog.store.Manifest;
import dk.rammekatalog.store.OpenVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * A version as a {@code void:Dataset}: how much it holds of what, where it is and what it links to.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID
 *     Vocabulary</a>
 */
public final class VoidDescription {
  /** Where it is served. */
  public static final String PATH = "/.well-known/void";

  /** Classes that an example is given of. */
  private static final int EXAMPLES = 5;

  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  /** What the description takes over from the catalogue's own words about itself. */
  private static final List<Node> OWN_WORDS =
      List.of(
          DCTerms.title.asNode(),
          DCTerms.description.asNode(),
          DCTerms.publisher.asNode(),
          DCTerms.license.asNode(),
          DCTerms.language.asNode());

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final OpenVersion version;
  private final Manifest manifest;
  private final Counts counts;
  private final PrefixMapping prefixes = PrefixMapping.Factory.create();
  private final String publicUrl;
  private final String document;
  private final Node dataset;

  private VoidDescription(OpenVersion version, String publicUrl) {
    this.version = version;
    this.manifest = version.version().manifest();
    this.counts = version.version().counts();
    this.prefixes.setNsPrefixes(manifest.prefixes());
    this.publicUrl = publicUrl;
    this.document = publicUrl + PATH;
    this.dataset = dataset(version, publicUrl);
  }

  /**
   * The description of a version.
   *
   * @param publicUrl what stands before every path, without a slash at the end
   */
  public static Graph of(OpenVersion version, String publicUrl) {
    return new VoidDescription(version, publicUrl).describe();
  }

  /** The prefixes to write it with. */
  public static Map<String, String> prefixes(OpenVersion version) {
    Map<String, String> prefixes = new TreeMap<>(version.version().manifest().prefixes());
    prefixes.put("void", VOID.getURI());
    prefixes.put("foaf", FOAF.getURI());
    prefixes.put("dct", DCTerms.getURI());
    return prefixes;
  }

  /** The IRI of the data: that of which the catalogue says what its IRIs begin with. */
  public static Node dataset(OpenVersion version, String publicUrl) {
    return Txn.calculateRead(
        version.dataset(),
        () ->
            version
                .dataset()
                .getUnionGraph()
                .find(Node.ANY, VOID.uriSpace.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .nextOptional()
                .orElse(NodeFactory.createURI(publicUrl + PATH + "#dataset")));
  }

  private Graph describe() {
    Node self = NodeFactory.createURI(document);
    add(self, RDF.type.asNode(), VOID.DatasetDescription.asNode());
    add(self, FOAF.primaryTopic.asNode(), dataset);
    add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
    add(dataset, VOID.uriSpace.asNode(), text(manifest.uriSpace()));
    add(dataset, FOAF.homepage.asNode(), NodeFactory.createURI(publicUrl + "/"));
    add(dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(publicUrl + "/sparql"));
    add(
        dataset,
        DCTerms.modified.asNode(),
        NodeFactory.createLiteralDT(manifest.published().toString(), XSDDatatype.XSDdateTime));
    Stream.of("Turtle", "JSON-LD", "RDF_XML", "N-Triples")
        .forEach(
            format -> add(dataset, VOID.feature.asNode(), NodeFactory.createURI(FORMATS + format)));
    Txn.executeRead(version.dataset(), this::fromTheVersion);
    count();
    partitions();
    vocabularies();
    links();
    return graph;
  }

  private void fromTheVersion() {
    Graph union = version.dataset().getUnionGraph();
    OWN_WORDS.forEach(
        property ->
            union
                .find(dataset, property, Node.ANY)
                .forEachRemaining(triple -> add(dataset, property, triple.getObject())));
    Addresses addresses = new Addresses(manifest.uriSpace(), publicUrl);
    union
        .find(dataset, VOID.dataDump.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> add(dataset, VOID.dataDump.asNode(), addresses.of(triple.getObject())));
    union
        .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(part -> part.isURI() && !part.equals(dataset))
        .forEachRemaining(this::dumps);
    counts.classes().entrySet().stream()
        .filter(type -> type.getKey().startsWith(manifest.uriSpace()))
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(EXAMPLES)
        .forEach(
            type ->
                example(union, NodeFactory.createURI(type.getKey()))
                    .ifPresent(thing -> add(dataset, VOID.exampleResource.asNode(), thing)));
  }

  /**
   * A data set that is given out as files is a part of the whole with its dumps, unless it is all
   * of it.
   */
  private void dumps(Node part) {
    Map<String, String> files = Feed.files(version.version(), part.getURI());
    if (files.keySet().stream().anyMatch(this::isWhole)) {
      return;
    }
    files.forEach(
        (path, mediaType) -> {
          if (!mediaType.equals("text/csv")) {
            add(dataset, VOID.subset.asNode(), part);
            add(part, RDF.type.asNode(), VOID.Dataset.asNode());
            add(part, VOID.dataDump.asNode(), NodeFactory.createURI(publicUrl + "/" + path));
          }
        });
  }

  private boolean isWhole(String path) {
    return graph.contains(
        dataset, VOID.dataDump.asNode(), NodeFactory.createURI(publicUrl + "/" + path));
  }

  private Optional<Node> example(Graph union, Node type) {
    Iterator<Node> things =
        union
            .find(Node.ANY, RDF.type.asNode(), type)
            .mapWith(Triple::getSubject)
            .filterKeep(thing -> thing.isURI() && thing.getURI().startsWith(manifest.uriSpace()));
    return Iter.asStream(things).min(Comparator.comparing(Node::getURI));
  }

  private void count() {
    add(dataset, VOID.triples.asNode(), number(counts.triples()));
    add(dataset, VOID.entities.asNode(), number(counts.entities()));
    add(dataset, VOID.distinctSubjects.asNode(), number(counts.subjects()));
    add(dataset, VOID.classes.asNode(), number(counts.classes().size()));
    add(dataset, VOID.properties.asNode(), number(counts.properties().size()));
  }

  private void partitions() {
    counts
        .classes()
        .forEach(
            (iri, things) -> {
              Node part = part("class-", iri);
              add(dataset, VOID.classPartition.asNode(), part);
              add(part, VOID._class.asNode(), NodeFactory.createURI(iri));
              add(part, VOID.entities.asNode(), number(things));
            });
    counts
        .properties()
        .forEach(
            (iri, triples) -> {
              Node part = part("property-", iri);
              add(dataset, VOID.propertyPartition.asNode(), part);
              add(part, VOID.property.asNode(), NodeFactory.createURI(iri));
              add(part, VOID.triples.asNode(), number(triples));
            });
  }

  private void vocabularies() {
    TreeSet<String> namespaces = new TreeSet<>();
    Stream.of(counts.classes(), counts.properties())
        .flatMap(counted -> counted.keySet().stream())
        .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
        .forEach(namespaces::add);
    namespaces.forEach(iri -> add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(iri)));
  }

  /** One set of links for each property and foreign dataset that it leads to. */
  private void links() {
    counts
        .links()
        .forEach(
            (space, properties) -> {
              String host = URI.create(space).getHost();
              Node target = NodeFactory.createURI(document + "#target-" + host);
              add(target, RDF.type.asNode(), VOID.Dataset.asNode());
              add(target, VOID.uriSpace.asNode(), text(space));
              properties.forEach((property, triples) -> link(host, target, property, triples));
            });
  }

  private void link(String host, Node target, String property, long triples) {
    Node links = part("links-" + host + "-", property);
    add(links, RDF.type.asNode(), VOID.Linkset.asNode());
    add(links, VOID.linkPredicate.asNode(), NodeFactory.createURI(property));
    add(links, VOID.subjectsTarget.asNode(), dataset);
    add(links, VOID.objectsTarget.asNode(), target);
    add(links, VOID.triples.asNode(), number(triples));
    add(dataset, VOID.subset.asNode(), links);
  }

  /** A part of the description, called after a term by its short name. */
  private Node part(String kind, String term) {
    String name = URLEncoder.encode(prefixes.shortForm(term), StandardCharsets.UTF_8);
    return NodeFactory.createURI(document + "#" + kind + name.replace("%3A", "-"));
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
