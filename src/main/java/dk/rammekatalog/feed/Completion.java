package dk.rammekatalog.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * Adds what every feed has and nobody should have to write: links from the catalogue, identifiers,
 * a record of each data set and service, and dates.
 */
final class Completion {
  static final Node SERVICE = Terms.iri(DCAT.NS + "DataService");
  static final Node SERIES = Terms.iri(DCAT.NS + "DatasetSeries");
  private static final Node HAS_SERVICE = Terms.iri(DCAT.NS + "service");
  private static final Node STATUS = Terms.iri(Terms.ADMS + "status");
  private static final Node COMPLETED = Terms.iri("http://purl.org/adms/status/Completed");
  private static final Node PROFILE = Terms.iri(Terms.PROFILE);
  private static final String TITLE = "DCAT-AP-DK 3.0.0";

  private final Draft draft;
  private final Dates dates;

  Completion(Draft draft, Dates dates) {
    this.draft = draft;
    this.dates = dates;
  }

  /** The catalogue that tells what its IRIs begin with, or the only one. */
  static Optional<Node> catalogue(Draft draft) {
    List<Node> all = draft.ofClass(DCAT.Catalog.asNode());
    return all.stream()
        .filter(each -> draft.has(each, VOID.uriSpace.asNode()))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  /** The same of a feed that is made. */
  static Optional<Node> main(Feed feed) {
    List<Node> all =
        feed.entities().values().stream()
            .flatMap(
                each ->
                    each
                        .find(Node.ANY, RDF.Nodes.type, DCAT.Catalog.asNode())
                        .mapWith(Triple::getSubject)
                        .toList()
                        .stream())
            .toList();
    return all.stream()
        .filter(
            each ->
                feed.entities().get(each.getURI()).contains(each, VOID.uriSpace.asNode(), Node.ANY))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  void run() {
    Optional<Node> catalogue = catalogue(draft);
    if (catalogue.isEmpty()) {
      return;
    }
    Map<Node, Node> listed = new HashMap<>();
    link(catalogue.get(), DCAT.Dataset.asNode(), DCAT.dataset.asNode(), listed);
    link(catalogue.get(), SERVICE, HAS_SERVICE, listed);
    Stream.of(DCAT.Dataset.asNode(), SERVICE, SERIES)
        .flatMap(type -> draft.ofClass(type).stream())
        .forEach(this::identify);
    records(listed);
    type(DCTerms.Standard.asNode(), List.of(DCTerms.conformsTo.asNode()));
    type(
        FOAF.Document.asNode(),
        List.of(FOAF.homepage.asNode(), FOAF.page.asNode(), DCAT.landingPage.asNode()));
    for (Node each : draft.ofClass(DCAT.Catalog.asNode())) {
      date(each, dates.of(each.getURI(), hash(Stream.of(each))));
    }
  }

  /** Whatever no catalogue lists is listed by ours. */
  private void link(Node catalogue, Node type, Node property, Map<Node, Node> listed) {
    for (Node each : draft.ofClass(DCAT.Catalog.asNode())) {
      draft.values(each, property).forEach(thing -> listed.put(thing, each));
    }
    for (Node thing : draft.ofClass(type)) {
      if (!listed.containsKey(thing) && !draft.isA(thing, SERIES)) {
        draft.add(catalogue, property, thing);
        listed.put(thing, catalogue);
      }
    }
  }

  private void identify(Node thing) {
    if (!draft.has(thing, DCTerms.identifier.asNode())) {
      draft.add(
          thing,
          DCTerms.identifier.asNode(),
          NodeFactory.createLiteralDT(thing.getURI(), XSDDatatype.XSDanyURI));
    }
  }

  /** What is only pointed to has the class that the profile gives it. */
  private void type(Node type, List<Node> properties) {
    Set<Node> pointedTo =
        draft
            .triples()
            .filter(triple -> properties.contains(triple.getPredicate()))
            .map(Triple::getObject)
            .filter(Node::isURI)
            .collect(Collectors.toSet());
    pointedTo.stream()
        .filter(thing -> draft.of(thing).isEmpty())
        .forEach(thing -> draft.add(thing, RDF.Nodes.type, type));
  }

  private void records(Map<Node, Node> listed) {
    Set<Node> recorded = new HashSet<>();
    for (Node record : draft.ofClass(DCAT.CatalogRecord.asNode())) {
      draft.values(record, FOAF.primaryTopic.asNode()).forEach(recorded::add);
    }
    List<Node> missing =
        listed.keySet().stream()
            .filter(thing -> !recorded.contains(thing) && !draft.of(thing).isEmpty())
            .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
            .toList();
    List<String> hashes = missing.parallelStream().map(this::contentHash).toList();
    for (int i = 0; i < missing.size(); i++) {
      record(missing.get(i), listed.get(missing.get(i)), hashes.get(i));
    }
    if (!listed.isEmpty() && draft.of(PROFILE).isEmpty()) {
      draft.add(PROFILE, RDF.Nodes.type, DCTerms.Standard.asNode());
      draft.text(PROFILE, DCTerms.title.asNode(), TITLE, "da");
      draft.text(PROFILE, DCTerms.title.asNode(), TITLE, "en");
    }
  }

  private String contentHash(Node thing) {
    return hash(Stream.concat(Stream.of(thing), draft.values(thing, DCAT.distribution.asNode())));
  }

  private void record(Node thing, Node catalogue, String hash) {
    Node record = BlankNames.part(thing, "katalogpost");
    Dates.Entry entry = dates.of(record.getURI(), hash);
    draft.add(catalogue, DCAT.record.asNode(), record);
    draft.add(record, RDF.Nodes.type, DCAT.CatalogRecord.asNode());
    draft.add(record, FOAF.primaryTopic.asNode(), thing);
    draft.add(record, DCTerms.conformsTo.asNode(), PROFILE);
    draft.add(record, STATUS, COMPLETED);
    date(record, entry);
  }

  private void date(Node thing, Dates.Entry entry) {
    if (!draft.has(thing, DCTerms.issued.asNode())) {
      draft.add(thing, DCTerms.issued.asNode(), entry.issuedNode());
    }
    if (!draft.has(thing, DCTerms.modified.asNode())) {
      draft.add(thing, DCTerms.modified.asNode(), entry.modifiedNode());
    }
  }

  private String hash(Stream<Node> things) {
    return Hash.of(
        things
            .flatMap(thing -> draft.of(thing).stream())
            .map(triple -> NodeFmtLib.str(triple))
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
