package dk.rammekatalog.page;

import dk.rammekatalog.page.FactOrder.Part;
import dk.rammekatalog.page.FactOrder.Place;
import dk.rammekatalog.page.NearTriples.Near;
import dk.rammekatalog.page.ResourceView.Group;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** Groups triples as a reader thinks; to be used in a read transaction. */
final class Facts {
  /** The end of the property that gives things a place among their like. */
  private static final String ORDER = "ontology#order";

  private static final Set<Node> NAMES =
      Set.of(DCTerms.title.asNode(), FOAF.name.asNode(), SKOS.prefLabel.asNode());

  private final Site site;
  private final OpenVersion version;
  private final Graph union;
  private final Node order;
  private final Labels labels;
  private final Values values;
  private final Twins twins;
  private final NearTriples near;
  private final Language language;
  private final Collator collator;

  Facts(Site site, OpenVersion version, Language language) {
    this.version = version;
    this.union = version.dataset().getUnionGraph();
    this.order = NodeFactory.createURI(site.uriSpace() + ORDER);
    this.labels = new Labels(version, language);
    this.values = new Values(site, version, language);
    this.twins = new Twins(version);
    this.near = new NearTriples(version, language);
    this.language = language;
    this.collator = Collator.getInstance(language.locale());
    this.site = site;
  }

  /** What is said of a thing, by property and in the order of a reader; each part of the page. */
  Map<Part, List<Group>> of(Node node) {
    Map<Node, Near> triples = near.from(node);
    triples.keySet().removeAll(twins.among(triples, Triple::getObject));
    String title = labels.of(node);
    triples
        .keySet()
        .removeIf(each -> NAMES.contains(each) && isOnly(triples.get(each).triples(), title));
    Map<Part, List<Group>> parts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>());
    }
    triples.keySet().stream()
        .sorted(Comparator.<Node>comparingInt(each -> place(each).rank()).thenComparing(byLabel()))
        .forEach(
            each ->
                parts
                    .get(place(each).part())
                    .add(
                        group(
                            triples.get(each),
                            Triple::getObject,
                            () -> ReferencePage.from(site, node, shortName(each)))));
    return parts;
  }

  /** What refers to a thing, by property. */
  List<Group> to(Node node) {
    Map<Node, Near> triples = near.to(node);
    triples.keySet().removeAll(twins.among(triples, Triple::getSubject));
    return triples.keySet().stream()
        .sorted(byLabel())
        .map(
            each ->
                group(
                    triples.get(each),
                    Triple::getSubject,
                    () -> ReferencePage.to(site, node, shortName(each))))
        .toList();
  }

  /** One end of a triple, as a page shows it. */
  Value value(Triple triple, boolean incoming) {
    return value(triple, incoming ? triple.getSubject() : triple.getObject());
  }

  private String shortName(Node property) {
    return labels.shortName(property);
  }

  private Place place(Node property) {
    return FactOrder.of(shortName(property));
  }

  private Comparator<Node> byLabel() {
    return Comparator.<Node, String>comparing(labels::of).thenComparing(Node::getURI);
  }

  private boolean isOnly(List<Triple> triples, String title) {
    return triples.stream()
        .map(Triple::getObject)
        .filter(name -> name.isLiteral() && !isInOther(name.getLiteralLanguage()))
        .allMatch(name -> name.getLiteralLexicalForm().equals(title));
  }

  private boolean isInOther(String tag) {
    return !tag.isEmpty() && !tag.equals(language.tag());
  }

  /** A value and its place among its like; negative if it has none. */
  private record Placed(int place, Value value) {}

  private Group group(Near near, Function<Triple, Node> end, Supplier<String> whole) {
    List<Value> all = near.isWhole() ? ordered(near.triples(), end) : values(near.triples(), end);
    boolean inLanguage = all.stream().anyMatch(value -> value.isIn(language.tag()));
    Node property = near.triples().get(0).getPredicate();
    return new Group(
        values.of(property),
        all.stream().filter(value -> !inLanguage || !value.isInOther(language.tag())).toList(),
        near.total(),
        near.isWhole() ? "" : whole.get(),
        shortName(property));
  }

  private List<Value> values(List<Triple> triples, Function<Triple, Node> end) {
    return triples.stream().map(triple -> value(triple, end.apply(triple))).toList();
  }

  private List<Value> ordered(List<Triple> triples, Function<Triple, Node> end) {
    List<Placed> placed =
        triples.stream()
            .map(triple -> new Placed(order(end.apply(triple)), value(triple, end.apply(triple))))
            .toList();
    boolean inOrder = placed.stream().allMatch(each -> each.place() >= 0);
    return placed.stream()
        .sorted(
            Comparator.<Placed>comparingInt(each -> inOrder ? each.place() : 0)
                .thenComparing(each -> each.value().text(), collator)
                .thenComparing(each -> each.value().text())
                .thenComparing(each -> each.value().href()))
        .map(Placed::value)
        .toList();
  }

  private int order(Node node) {
    return union.find(node, order, Node.ANY).toList().stream()
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
    return version
        .dataset()
        .find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .next()
        .getGraph()
        .equals(version.derivedGraph());
  }
}
