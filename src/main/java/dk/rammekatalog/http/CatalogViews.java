package dk.rammekatalog.http;

import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.page.CatalogView;
import dk.rammekatalog.page.CatalogView.Entry;
import dk.rammekatalog.page.CatalogView.Format;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The page about the catalogue for harvesters. */
final class CatalogViews {
  /** What people call the formats that have another name in the EU's list of file types. */
  private static final Map<String, String> NAMES =
      Map.of(
          "RDF_TURTLE", "Turtle",
          "RDF_XML", "RDF/XML",
          "RDF_N_TRIPLES", "N-Triples",
          "RDF_N_QUADS", "N-Quads",
          "RDF_TRIG", "TriG",
          "JSON_LD", "JSON-LD");

  private final Site site;
  private final Graph graph;
  private final Language language;

  private CatalogViews(Site site, Graph graph, Language language) {
    this.site = site;
    this.graph = graph;
    this.language = language;
  }

  /**
   * One page.
   *
   * @param page from 1 to the last
   */
  static CatalogView of(Site site, ServedCatalog catalog, Language language, int page, int size) {
    int pages = catalog.pages(size);
    String more = size == ServedCatalog.PAGE ? "" : "&size=" + size;
    try {
      Graph graph = catalog.page(page, size);
      return new CatalogView(
          new CatalogViews(site, graph, language).entries(),
          Arrays.stream(RdfSyntax.values())
              .map(
                  syntax ->
                      new Format(
                          syntax.extension(),
                          CatalogServlet.PATH + "." + syntax.extension(),
                          syntax.mediaType(),
                          ""))
              .toList(),
          catalog.datasets(),
          page > 1 ? CatalogServlet.PATH + "?page=" + (page - 1) + more : "",
          page < pages ? CatalogServlet.PATH + "?page=" + (page + 1) + more : "");
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue cannot be read", e);
    }
  }

  private List<Entry> entries() {
    return graph
        .find(Node.ANY, DCAT.dataset.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .distinct()
        .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
        .map(this::entry)
        .toList();
  }

  private Entry entry(Node dataset) {
    String iri = dataset.getURI();
    return new Entry(
        text(dataset, DCTerms.title.asNode()),
        text(dataset, DCTerms.description.asNode()),
        site.page(iri).orElse(iri),
        day(text(dataset, DCTerms.modified.asNode())),
        files(dataset));
  }

  /** The day of an instant, as people write it; what is no instant as it is. */
  private String day(String instant) {
    if (!instant.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      return instant;
    }
    String form = language == Language.DA ? "d. MMMM yyyy" : "d MMMM yyyy";
    return LocalDate.parse(instant.substring(0, 10))
        .format(DateTimeFormatter.ofPattern(form, language.locale()));
  }

  /** The files of a data set, for its own page. */
  static List<Format> files(Site site, ServedCatalog catalog, Language language, String dataset) {
    try {
      Graph graph = catalog.describe(dataset);
      return new CatalogViews(site, graph, language).files(NodeFactory.createURI(dataset));
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue cannot be read", e);
    }
  }

  private List<Format> files(Node dataset) {
    return values(dataset, DCAT.distribution.asNode())
        .flatMap(file -> values(file, DCAT.downloadURL.asNode()).map(url -> file(file, url)))
        .sorted((one, other) -> one.href().compareTo(other.href()))
        .toList();
  }

  private Format file(Node distribution, Node url) {
    String format =
        values(distribution, DCTerms.format.asNode())
            .map(node -> node.getURI().replaceFirst(".*/", ""))
            .findFirst()
            .orElse("");
    String media =
        values(distribution, DCAT.mediaType.asNode())
            .map(node -> node.getURI().replaceFirst(".*/media-types/", ""))
            .findFirst()
            .orElse("");
    String href = url.getURI();
    String name =
        format.isEmpty() ? href.replaceFirst(".*/", "") : NAMES.getOrDefault(format, format);
    String iri = distribution.isURI() ? distribution.getURI() : "";
    String anchor = iri.contains("#") ? iri.substring(iri.lastIndexOf('#') + 1) : "";
    return new Format(name, href, media, anchor);
  }

  /** In the language of the page, else in any. */
  private String text(Node thing, Node property) {
    List<Node> all = values(thing, property).filter(Node::isLiteral).toList();
    return all.stream()
        .filter(node -> node.getLiteralLanguage().equals(language.tag()))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private Stream<Node> values(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
