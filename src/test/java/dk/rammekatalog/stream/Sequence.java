package dk.rammekatalog.stream;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** A small catalogue of datasets that is changed step by step. */
final class Sequence {
  static final String SPACE = "https://example.org/katalog/";

  private final SortedMap<String, Graph> entities = new TreeMap<>();
  private int version;

  static String iri(String name) {
    return SPACE + "id/" + name;
  }

  /** Describes a dataset, anew or otherwise than before. */
  Sequence put(String name, String title, String... references) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node subject = NodeFactory.createURI(iri(name));
    graph.add(Triple.create(subject, RDF.type.asNode(), DCAT.Dataset.asNode()));
    graph.add(
        Triple.create(subject, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, "da")));
    for (String reference : references) {
      graph.add(
          Triple.create(subject, DCTerms.relation.asNode(), NodeFactory.createURI(iri(reference))));
    }
    entities.put(iri(name), graph);
    return this;
  }

  /** Adds a description whose distribution has a checksum without an IRI. */
  Sequence putChecksum(String name, String value) {
    put(name, "Med kontrolsum");
    Node blank = NodeFactory.createBlankNode();
    Graph graph = entities.get(iri(name));
    graph.add(
        Triple.create(
            NodeFactory.createURI(iri(name)),
            NodeFactory.createURI("http://spdx.org/rdf/terms#checksum"),
            blank));
    graph.add(
        Triple.create(
            blank,
            NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"),
            NodeFactory.createLiteralString(value)));
    return this;
  }

  Sequence remove(String name) {
    entities.remove(iri(name));
    return this;
  }

  /** The catalogue as it is now, as a version of its own. */
  Snapshot next() {
    version++;
    return snapshot("v" + version);
  }

  Snapshot snapshot(String id) {
    SortedMap<String, Description> described = new TreeMap<>();
    entities.forEach((iri, graph) -> described.put(iri, Description.of(graph)));
    return snapshot(id, described);
  }

  static Snapshot snapshot(String id, SortedMap<String, Description> described) {
    return new Snapshot(
        id,
        SPACE,
        () ->
            described.entrySet().stream()
                .map(each -> new Snapshot.Entity(each.getKey(), each.getValue())));
  }

  SortedMap<String, Graph> entities() {
    return entities;
  }
}
