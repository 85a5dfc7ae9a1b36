package dk.rammekatalog.sparql;

import dk.rammekatalog.discovery.VoidDescription;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.store.Counts;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/**
 * What the endpoint says of itself where there is no query: what it can do, which graphs it has,
 * its namespaces, and the questions of the library as examples.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service
 *     Description</a>
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String TEXT = "http://jena.apache.org/text#";
  private static final String SCHEMA = "https://schema.org/";

  private final Site site;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private ServiceDescription(Site site) {
    this.site = site;
  }

  /** Answers with the description in the syntax that is wanted; a browser gets a form. */
  static void send(Site site, Pages pages, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Optional<RdfSyntax> syntax = wanted(request);
    if (syntax.isEmpty()) {
      Language language = Answers.pageLanguage(request);
      pages.send(request, response, version, () -> form(version, language, request));
    } else if (!Versioned.isKnown(request, response, version.id())) {
      send(site, version, syntax.get(), response);
    }
  }

  /** The query of an address that was shared stands in the form, to be read before it is asked. */
  private static Page form(OpenVersion version, Language language, HttpServletRequest request) {
    String text = Objects.requireNonNullElse(request.getParameter("tekst"), "");
    return Page.of(
        "sparql.jte", Map.of("questions", QuestionExample.of(version, language), "text", text));
  }

  private static void send(
      Site site, OpenVersion version, RdfSyntax syntax, HttpServletResponse response)
      throws IOException {
    Map<String, String> prefixes = new TreeMap<>(site.prefixes());
    prefixes.put("sd", SD);
    prefixes.put("sh", SHACL.getURI());
    prefixes.put("void", VOID.getURI());
    prefixes.put("dcat", DCAT.getURI());
    prefixes.put("schema", SCHEMA);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(new ServiceDescription(site).describe(version), prefixes, bytes);
    response.setContentType(syntax.mediaType() + "; charset=utf-8");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }

  /** Turtle also for those who do not say what they want; the form only for browsers. */
  private static Optional<RdfSyntax> wanted(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean browser = accept != null && accept.contains("text/html");
    return browser
        ? MediaTypes.syntax(request)
        : Optional.of(MediaTypes.syntax(request).orElse(RdfSyntax.TURTLE));
  }

  private Graph describe(OpenVersion version) {
    Node service = uri(site.url("/sparql"));
    add(service, RDF.type.asNode(), sd("Service"));
    add(service, sd("endpoint"), service);
    add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    add(service, sd("feature"), sd("UnionDefaultGraph"));
    add(service, sd("propertyFeature"), uri(TEXT + "query"));
    for (String format :
        new String[] {
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD"
        }) {
      add(service, sd("resultFormat"), uri(FORMATS + format));
    }
    Node dataset = uri(site.url("/sparql#dataset"));
    add(service, sd("defaultDataset"), dataset);
    add(dataset, RDF.type.asNode(), sd("Dataset"));
    Txn.executeRead(version.dataset(), () -> graphs(version, dataset));
    data(service, version);
    prefixes(service);
    questions(version, service);
    return graph;
  }

  /** The data that are asked, and the data service that the catalogue describes the endpoint as. */
  private void data(Node service, OpenVersion version) {
    Node data = VoidDescription.dataset(version, site.url(""));
    add(data, RDF.type.asNode(), VOID.Dataset.asNode());
    add(data, VOID.sparqlEndpoint.asNode(), service);
    add(uri(site.url(VoidDescription.PATH)), FOAF.primaryTopic.asNode(), data);
    Node described = uri(site.uriSpace() + "sparql");
    Txn.executeRead(
        version.dataset(),
        () ->
            version
                .dataset()
                .getUnionGraph()
                .find(Node.ANY, DCAT.endpointURL.asNode(), described)
                .mapWith(Triple::getSubject)
                .forEachRemaining(
                    offered -> {
                      add(offered, RDF.type.asNode(), DCAT.DataService.asNode());
                      add(offered, DCAT.endpointURL.asNode(), service);
                      add(offered, DCAT.endpointDescription.asNode(), service);
                    }));
  }

  private void graphs(OpenVersion version, Node dataset) {
    Node all = uri(site.url("/sparql#default"));
    add(dataset, sd("defaultGraph"), all);
    add(all, RDF.type.asNode(), sd("Graph"));
    Counts counts = version.version().counts();
    add(all, VOID.triples.asNode(), number(counts.triples()));
    add(all, VOID.entities.asNode(), number(counts.entities()));
    add(all, VOID.classes.asNode(), number(counts.classes().size()));
    add(all, VOID.properties.asNode(), number(counts.properties().size()));
    version
        .dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Node named =
                  uri(site.url("/sparql#") + name.getURI().substring(site.uriSpace().length()));
              add(dataset, sd("namedGraph"), named);
              add(named, RDF.type.asNode(), sd("NamedGraph"));
              add(named, sd("name"), name);
            });
  }

  private void prefixes(Node service) {
    new TreeMap<>(site.prefixes())
        .forEach(
            (prefix, iri) -> {
              Node declared = uri(site.url("/sparql#prefix-" + prefix));
              add(service, SHACL.declare, declared);
              add(declared, RDF.type.asNode(), uri(SHACL.getURI() + "PrefixDeclaration"));
              add(declared, SHACL.prefix, NodeFactory.createLiteralString(prefix));
              add(
                  declared,
                  SHACL.namespace,
                  NodeFactory.createLiteralDT(iri, NodeFactory.getType(XSD.anyURI.getURI())));
            });
  }

  private void questions(OpenVersion version, Node service) {
    Txn.executeRead(
        version.dataset(),
        () ->
            version
                .dataset()
                .getUnionGraph()
                .find(Node.ANY, RDF.type.asNode(), uri(SHACL.getURI() + "SPARQLSelectExecutable"))
                .mapWith(Triple::getSubject)
                .forEachRemaining(
                    question -> {
                      add(question, uri(SCHEMA + "target"), service);
                      version
                          .dataset()
                          .getUnionGraph()
                          .find(question, Node.ANY, Node.ANY)
                          .forEachRemaining(graph::add);
                    }));
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(
        Long.toString(value), NodeFactory.getType(XSD.integer.getURI()));
  }

  private static Node sd(String name) {
    return uri(SD + name);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
