package dk.rammekatalog.page;

import dk.rammekatalog.lookup.Places;
import dk.rammekatalog.page.FactOrder.Part;
import dk.rammekatalog.page.ResourceView.Group;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Gathers what a page shows of a thing; to be used in a read transaction. */
public final class ResourceViews {
  private static final String CONCEPT = "concept/";

  private final Site site;
  private final OpenVersion version;
  private final Graph union;
  private final Labels labels;
  private final Values values;
  private final Facts facts;
  private final ThingKinds kinds;
  private final Language language;

  public ResourceViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.version = version;
    this.union = version.dataset().getUnionGraph();
    this.labels = new Labels(version, language);
    this.values = new Values(site, version, language);
    this.facts = new Facts(site, version, language);
    this.kinds = new ThingKinds(site, version, values);
    this.language = language;
  }

  /** The view of an IRI; empty if the version says nothing of it. */
  public Optional<ResourceView> of(String iri) {
    Node node = NodeFactory.createURI(iri);
    if (!union.contains(node, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    List<Value> classes = kinds.of(node);
    String title = values.of(node).text();
    String name = site.name(iri).orElse("");
    Map<Part, List<Group>> parts = facts.of(node);
    String file = file(node);
    int line = Places.line(version.version(), iri, file).orElse(0);
    return Optional.of(
        new ResourceView(
            title,
            iri,
            name,
            description(node),
            place(name, classes, title),
            classes,
            parts.get(Part.ABOUT),
            parts.get(Part.LINKS),
            parts.get(Part.SOURCE),
            facts.to(node),
            file,
            line,
            site.edit(file, Math.max(1, line)),
            published(),
            new StructuredData(site, version, language).of(node)));
  }

  private String published() {
    String day =
        version.version().manifest().published().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return values.of(NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)).text();
  }

  /** The file that says of which kind it is; the name of a graph ends with that of its file. */
  private String file(Node node) {
    String graphs = site.uriSpace() + "graph/";
    return Iter.iter(version.dataset().find(Node.ANY, node, RDF.type.asNode(), Node.ANY))
        .map(Quad::getGraph)
        .filter(graph -> !version.addedGraphs().contains(graph))
        .map(Node::getURI)
        .filter(graph -> graph.startsWith(graphs))
        .map(graph -> graph.substring(graphs.length()))
        .toList()
        .stream()
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private List<Value> place(String name, List<Value> kinds, String title) {
    List<Value> place = new ArrayList<>();
    int last = name.lastIndexOf('/');
    if (name.startsWith(CONCEPT) && last > CONCEPT.length()) {
      String scheme = name.substring(0, last);
      place.add(values.of(NodeFactory.createURI(site.iri(scheme))));
    } else if (last > 0 && !kinds.isEmpty()) {
      String kind = name.substring(0, last);
      String text =
          Messages.find("kind." + kind)
              .map(each -> each.in(language))
              .orElseGet(() -> kinds.get(0).text());
      place.add(new Value(text, "/page/" + Site.path(kind)));
    }
    place.add(new Value(title, ""));
    return List.copyOf(place);
  }

  private String description(Node node) {
    return Stream.of(DCTerms.description, SKOS.definition, RDFS.comment)
        .flatMap(property -> union.find(node, property.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language.tag()))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }
}
