package dk.rammekatalog.http;

import dk.rammekatalog.page.GoneView;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * What is told of a thing that is withdrawn: what it was, and what came instead.
 *
 * @param graph with the IRI as the only subject
 */
record Tombstone(String iri, Graph graph) {
  private static final Node DEPRECATED = NodeFactory.createURI(OWL.NS + "deprecated");
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  /** What is left of an IRI; empty if it is in use, or never was. */
  static Optional<Tombstone> of(Site site, String iri) {
    OpenVersion version = site.version();
    Node subject = NodeFactory.createURI(iri);
    boolean withdrawn = isWithdrawn(version, iri);
    if (!withdrawn && isDescribed(version, subject)) {
      return Optional.empty();
    }
    Graph graph = site.withdrawn(iri);
    if (!withdrawn && graph.isEmpty()) {
      return Optional.empty();
    }
    if (withdrawn) {
      GraphUtil.addInto(graph, new Descriptions(version).of(iri));
    }
    Node tombstone = NodeFactory.createURI(GoneView.AS + "Tombstone");
    graph.add(Triple.create(subject, RDF.type.asNode(), tombstone));
    graph.add(Triple.create(subject, DEPRECATED, TRUE));
    return Optional.of(new Tombstone(iri, graph));
  }

  /** Whether a version says of an IRI that it is withdrawn: it is deprecated and has no class. */
  static boolean isWithdrawn(OpenVersion version, String iri) {
    Node subject = NodeFactory.createURI(iri);
    DatasetGraph dataset = version.dataset();
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.contains(Node.ANY, subject, DEPRECATED, TRUE)
                && !dataset.contains(Node.ANY, subject, RDF.type.asNode(), Node.ANY));
  }

  private static boolean isDescribed(OpenVersion version, Node subject) {
    DatasetGraph dataset = version.dataset();
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.contains(Node.ANY, subject, Node.ANY, Node.ANY)
                || dataset.containsGraph(subject));
  }

  /** The page about it. */
  Page page(Site site, OpenVersion version, Language language) {
    GoneView view = GoneView.of(site, version, language, iri, graph);
    return new Page(HttpServletResponse.SC_GONE, "gone.jte", Map.of("view", view));
  }

  /** Answers with 410 and what is told, as data. */
  void send(Site site, RdfSyntax syntax, HttpServletResponse response) throws IOException {
    Map<String, String> prefixes = new TreeMap<>(site.prefixes());
    prefixes.put("as", GoneView.AS);
    prefixes.put("owl", OWL.NS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(graph, prefixes, bytes);
    response.setStatus(HttpServletResponse.SC_GONE);
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setContentType(syntax.mediaType() + "; charset=utf-8");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }
}
