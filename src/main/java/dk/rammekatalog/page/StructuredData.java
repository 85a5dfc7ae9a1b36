package dk.rammekatalog.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A data set or the catalogue in the words of schema.org, as JSON-LD for search engines; to be used
 * in a read transaction.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/dataset">What
 *     Google reads of it</a>
 */
final class StructuredData {
  /** A search engine drops a description that is shorter, or longer. */
  private static final int SHORTEST = 50;

  private static final int LONGEST = 5000;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CONTEXT = "https://schema.org/";

  private final Site site;
  private final OpenVersion version;
  private final Graph union;
  private final Labels labels;
  private final Language language;

  StructuredData(Site site, OpenVersion version, Language language) {
    DatasetGraph dataset = version.dataset();
    this.site = site;
    this.version = version;
    this.union = dataset.getUnionGraph();
    this.labels = new Labels(version, language);
    this.language = language;
  }

  /**
   * The JSON-LD of a thing, safe to stand in a script element.
   *
   * @return empty if it is neither a data set nor a catalogue, or has no description of a length
   *     that search engines read
   */
  String of(Node thing) {
    boolean catalogue = is(thing, DCAT.Catalog.asNode());
    Optional<ObjectNode> found =
        catalogue
            ? described(thing, "DataCatalog")
            : is(thing, DCAT.Dataset.asNode()) ? dataset(thing) : Optional.empty();
    found.filter(json -> catalogue).ifPresent(json -> datasets(thing, json));
    return found.map(StructuredData::text).orElse("");
  }

  private static String text(ObjectNode json) {
    ObjectNode whole = MAPPER.createObjectNode().put("@context", CONTEXT);
    return whole.setAll(json).toString().replace("<", "\\u003c");
  }

  private Optional<ObjectNode> described(Node thing, String type) {
    Optional<String> description =
        text(thing, DCTerms.description.asNode())
            .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST);
    if (description.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode json = MAPPER.createObjectNode();
    json.put("@type", type).put("@id", thing.getURI());
    json.put("name", labels.of(thing)).put("description", description.get());
    json.put("identifier", thing.getURI());
    site.page(thing.getURI()).ifPresent(page -> json.put("url", address(page)));
    value(thing, DCTerms.publisher.asNode())
        .ifPresent(agent -> json.set("publisher", organization(agent)));
    value(thing, DCTerms.license.asNode())
        .ifPresent(license -> json.put("license", license.getURI()));
    value(thing, DCTerms.spatial.asNode())
        .filter(Node::isURI)
        .ifPresent(place -> json.set("spatialCoverage", place(place)));
    period(thing).ifPresent(period -> json.put("temporalCoverage", period));
    return Optional.of(json);
  }

  private Optional<ObjectNode> dataset(Node thing) {
    Optional<ObjectNode> found = described(thing, "Dataset");
    found.ifPresent(json -> complete(thing, json));
    return found;
  }

  private void complete(Node thing, ObjectNode json) {
    value(thing, DCTerms.creator.asNode())
        .ifPresent(agent -> json.set("creator", organization(agent)));
    ArrayNode keywords = MAPPER.createArrayNode();
    values(thing, DCAT.keyword.asNode()).stream()
        .filter(word -> word.getLiteralLanguage().equals(language.tag()))
        .forEach(word -> keywords.add(word.getLiteralLexicalForm()));
    if (!keywords.isEmpty()) {
      json.set("keywords", keywords);
    }
    value(thing, DCAT.NS + "version").ifPresent(number -> json.put("version", number));
    ArrayNode files = files(thing);
    if (!files.isEmpty()) {
      json.set("distribution", files);
    }
    catalogue().filter(catalogue -> isOurs(thing, catalogue)).ifPresent(each -> ours(each, json));
  }

  /** What is the catalogue's own has its licence, and is there for everyone. */
  private void ours(Node catalogue, ObjectNode json) {
    ObjectNode within = MAPPER.createObjectNode();
    within.put("@type", "DataCatalog").put("@id", catalogue.getURI());
    within.put("name", labels.of(catalogue));
    site.page(catalogue.getURI()).ifPresent(page -> within.put("url", address(page)));
    json.set("includedInDataCatalog", within);
    json.put("isAccessibleForFree", true);
    if (!json.has("license")) {
      value(catalogue, DCTerms.license.asNode())
          .ifPresent(license -> json.put("license", license.getURI()));
    }
  }

  private void datasets(Node catalogue, ObjectNode json) {
    ArrayNode all = MAPPER.createArrayNode();
    union
        .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(each -> each.isURI() && !each.equals(catalogue) && isOurs(each, catalogue))
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(each -> described(each, "Dataset").ifPresent(all::add));
    json.set("dataset", all);
  }

  private Optional<Node> catalogue() {
    return union
        .find(Node.ANY, RDF.type.asNode(), DCAT.Catalog.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .nextOptional();
  }

  /** Whether the publisher of the catalogue publishes the data set too. */
  private boolean isOurs(Node thing, Node catalogue) {
    return values(catalogue, DCTerms.publisher.asNode()).stream()
        .anyMatch(agent -> union.contains(thing, DCTerms.publisher.asNode(), agent));
  }

  /** Those that the program writes, and those that the sources tell of. */
  private ArrayNode files(Node thing) {
    ArrayNode files = MAPPER.createArrayNode();
    Feed.files(version.version(), thing.getURI())
        .forEach((path, type) -> files.add(file(site.url("/" + path), type)));
    for (Node distribution : values(thing, DCAT.distribution.asNode())) {
      value(distribution, DCAT.downloadURL.asNode())
          .filter(Node::isURI)
          .ifPresent(
              url ->
                  files.add(
                      file(
                          url.getURI(),
                          value(distribution, DCAT.mediaType.asNode())
                              .map(StructuredData::mediaType)
                              .orElse(""))));
    }
    return files;
  }

  private static ObjectNode file(String url, String mediaType) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("@type", "DataDownload").put("contentUrl", url);
    return mediaType.isEmpty() ? file : file.put("encodingFormat", mediaType);
  }

  /** The media type that an IRI of the IANA stands for. */
  private static String mediaType(Node type) {
    return (type.isURI() ? type.getURI() : type.getLiteralLexicalForm())
        .replaceFirst("^.*/media-types/", "");
  }

  private ObjectNode organization(Node agent) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("@type", "Organization").put("name", labels.of(agent));
    return agent.isURI() ? json.put("@id", agent.getURI()) : json;
  }

  private ObjectNode place(Node place) {
    return MAPPER
        .createObjectNode()
        .put("@type", "Place")
        .put("@id", place.getURI())
        .put("name", labels.of(place));
  }

  private Optional<String> period(Node thing) {
    return value(thing, DCTerms.temporal.asNode())
        .map(
            period ->
                value(period, DCAT.NS + "startDate").orElse("..")
                    + "/"
                    + value(period, DCAT.NS + "endDate").orElse(".."))
        .filter(period -> !period.equals("../.."));
  }

  private String address(String page) {
    return site.url(page) + (language == Language.EN ? "?lang=en" : "");
  }

  private boolean is(Node thing, Node type) {
    return union.contains(thing, RDF.type.asNode(), type);
  }

  private Optional<String> text(Node thing, Node property) {
    List<Node> all = values(thing, property);
    return all.stream()
        .filter(text -> text.getLiteralLanguage().equals(language.tag()))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  private Optional<String> value(Node thing, String property) {
    return value(thing, NodeFactory.createURI(property))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> value(Node thing, Node property) {
    return values(thing, property).stream().findFirst();
  }

  private List<Node> values(Node thing, Node property) {
    return union.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}
