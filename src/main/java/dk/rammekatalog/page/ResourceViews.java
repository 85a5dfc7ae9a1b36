package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Group;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Gathers what a page shows of a thing. */
public final class ResourceViews {
  /** Values of one property that are shown; the rest is counted. */
  private static final int SHOWN = 200;

  /** The end of the property that gives things a place among their like. */
  private static final String ORDER = "ontology#order";

  private final Site site;
  private final OpenVersion version;
  private final Labels labels;
  private final Values values;
  private final Language language;

  public ResourceViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.version = version;
    this.labels = new Labels(version, language);
    this.values = new Values(site, version, language);
    this.language = language;
  }

  /** The view of an IRI; empty if the version says nothing of it. */
  public Optional<ResourceView> of(String iri) {
    return Txn.calculateRead(version.dataset(), () -> view(NodeFactory.createURI(iri)));
  }

  /** The views of the terms of a document such as the ontology, without back-links, by name. */
  public List<ResourceView> terms(String document) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          Graph union = version.dataset().getUnionGraph();
          TreeSet<String> terms =
              union
                  .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                  .mapWith(Triple::getSubject)
                  .filterKeep(Node::isURI)
                  .mapWith(Node::getURI)
                  .filterKeep(iri -> iri.startsWith(document + "#"))
                  .toList()
                  .stream()
                  .collect(Collectors.toCollection(TreeSet::new));
          return terms.stream().map(iri -> term(union, iri, document.length() + 1)).toList();
        });
  }

  private ResourceView term(Graph union, String iri, int name) {
    Node node = NodeFactory.createURI(iri);
    List<Group> facts = facts(union, node);
    return new ResourceView(
        labels.of(node),
        iri,
        iri.substring(name),
        kinds(union, node),
        facts.stream().filter(Predicate.not(Group::isDerived)).toList(),
        List.of(),
        List.of());
  }

  private Optional<ResourceView> view(Node node) {
    Graph union = version.dataset().getUnionGraph();
    if (!union.contains(node, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    List<Group> facts = facts(union, node);
    return Optional.of(
        new ResourceView(
            labels.of(node),
            node.getURI(),
            site.name(node.getURI()).orElse(""),
            kinds(union, node),
            facts.stream().filter(Predicate.not(Group::isDerived)).toList(),
            facts.stream().filter(Group::isDerived).toList(),
            backLinks(union, node)));
  }

  /** The catalogue's own classes say more than the foreign ones above them. */
  private List<Value> kinds(Graph union, Node node) {
    List<Triple> types = union.find(node, RDF.type.asNode(), Node.ANY).toList();
    Predicate<Triple> own = type -> type.getObject().toString().startsWith(site.uriSpace());
    boolean anyOwn = types.stream().anyMatch(own);
    return types.stream()
        .filter(type -> !anyOwn || own.test(type))
        .map(triple -> value(triple, triple.getObject()))
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  private List<Group> facts(Graph union, Node node) {
    return groups(
        union.find(node, Node.ANY, Node.ANY),
        Triple::getObject,
        triple -> !isLabelOrType(triple.getPredicate()));
  }

  private List<Group> backLinks(Graph union, Node node) {
    return groups(union.find(Node.ANY, Node.ANY, node), Triple::getSubject, triple -> true);
  }

  private boolean isLabelOrType(Node property) {
    return property.equals(RDF.type.asNode()) || property.equals(RDFS.label.asNode());
  }

  private List<Group> groups(
      Iterator<Triple> triples, Function<Triple, Node> end, Predicate<Triple> wanted) {
    Map<String, List<Triple>> byProperty = new TreeMap<>();
    triples.forEachRemaining(
        triple -> {
          if (wanted.test(triple)) {
            byProperty
                .computeIfAbsent(
                    labels.of(triple.getPredicate()) + "\0" + triple.getPredicate(),
                    key -> new ArrayList<>())
                .add(triple);
          }
        });
    return byProperty.values().stream().map(each -> group(each, end)).toList();
  }

  /** A value and its place among its like; negative if it has none. */
  private record Placed(int place, Value value) {}

  private Group group(List<Triple> triples, Function<Triple, Node> end) {
    Node property = triples.get(0).getPredicate();
    List<Placed> placed =
        triples.stream()
            .limit(SHOWN)
            .map(triple -> new Placed(place(end.apply(triple)), value(triple, end.apply(triple))))
            .toList();
    boolean inOrder = placed.stream().allMatch(each -> each.place() >= 0);
    List<Value> values =
        placed.stream()
            .sorted(
                Comparator.<Placed>comparingInt(each -> inOrder ? each.place() : 0)
                    .thenComparing(each -> each.value().text()))
            .map(Placed::value)
            .toList();
    boolean inLanguage = values.stream().anyMatch(value -> value.isIn(language.tag()));
    return new Group(
        this.values.of(property),
        values.stream().filter(value -> !inLanguage || !value.isInOther(language.tag())).toList(),
        Math.max(0, triples.size() - SHOWN));
  }

  private int place(Node node) {
    Node order = NodeFactory.createURI(site.uriSpace() + ORDER);
    return version.dataset().getUnionGraph().find(node, order, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(value -> value.isLiteral() && value.getLiteralValue() instanceof Integer)
        .map(value -> (Integer) value.getLiteralValue())
        .findFirst()
        .orElse(-1);
  }

  private Value value(Triple triple, Node node) {
    return values.of(node, isDerived(triple));
  }

  private boolean isDerived(Triple triple) {
    DatasetGraph dataset = version.dataset();
    return dataset
        .find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .next()
        .getGraph()
        .equals(version.derivedGraph());
  }
}
