package dk.rammekatalog.impact;

import dk.rammekatalog.impact.Impact.Hit;
import dk.rammekatalog.impact.ImpactView.Choice;
import dk.rammekatalog.impact.ImpactView.Count;
import dk.rammekatalog.impact.ImpactView.Row;
import dk.rammekatalog.impact.ImpactView.Step;
import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Makes the views of what changes hit; to be used in a read transaction. */
final class ImpactViews {
  private final Graph graph;
  private final String space;
  private final Language language;
  private final Values values;

  ImpactViews(Site site, OpenVersion version, Language language) {
    this.graph = version.dataset().getUnionGraph();
    this.space = site.uriSpace();
    this.language = language;
    this.values = new Values(site, version, language);
  }

  /**
   * What a change of a thing hits.
   *
   * @param wanted names of the relations to be followed; all if it names none of them
   */
  ImpactView of(ResourceView page, Set<String> wanted) {
    Node thing = NodeFactory.createURI(page.iri());
    List<Relation> all = Relation.all(graph, space + "ontology#");
    List<Relation> chosen =
        all.stream().filter(relation -> wanted.contains(relation.name())).toList();
    Links links = links(all);
    Impact whole = Impact.of(thing, links);
    Impact impact = chosen.isEmpty() ? whole : Impact.of(thing, links(chosen));
    Map<Hit, Row> rows = new LinkedHashMap<>();
    impact.hits().forEach(hit -> rows.put(hit, row(hit, links)));
    return new ImpactView(
        values.of(thing),
        page.iri(),
        place(page),
        choices(all, chosen, whole),
        rows(rows, hit -> !hit.loose() && !hit.planned()),
        rows(rows, hit -> !hit.loose() && hit.planned()),
        rows(rows, Hit::loose),
        counts(rows.values().stream().map(Row::kind)),
        counts(rows.values().stream().flatMap(row -> row.domains().stream())),
        rows(rows, hit -> links.is(hit.thing(), "System")),
        ImpactDrawing.of(values.of(thing).text(), impact.hits(), rows, this::words),
        impact.cut());
  }

  private Links links(List<Relation> relations) {
    return new Links(graph, space, language.tag(), relations);
  }

  private List<Value> place(ResourceView page) {
    List<Value> place = new ArrayList<>(page.place());
    if (!place.isEmpty()) {
      place.set(place.size() - 1, values.of(NodeFactory.createURI(page.iri())));
    }
    place.add(new Value(Messages.of("impact.short").in(language), ""));
    return List.copyOf(place);
  }

  private List<Choice> choices(List<Relation> all, List<Relation> chosen, Impact whole) {
    Set<Relation> used =
        whole.hits().stream()
            .flatMap(hit -> hit.way().stream())
            .map(Link::relation)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(relation -> used.contains(relation) || chosen.contains(relation))
        .map(each -> new Choice(each.name(), words(each), chosen.contains(each)))
        .toList();
  }

  private static List<Row> rows(Map<Hit, Row> rows, Predicate<Hit> wanted) {
    return rows.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Row::distance).thenComparing(row -> row.thing().text()))
        .toList();
  }

  private Row row(Hit hit, Links links) {
    List<Step> steps =
        hit.way().stream()
            .map(link -> new Step(words(link.relation()), link.planned(), values.of(link.cause())))
            .toList();
    List<String> inferred =
        hit.way().stream()
            .flatMap(link -> link.note().stream())
            .map(Node::getLiteralLexicalForm)
            .toList();
    return new Row(
        values.of(hit.thing()),
        hit.thing().getURI(),
        kind(hit.thing()),
        status(hit.thing(), links),
        domains(hit.thing(), links),
        hit.distance(),
        steps,
        inferred);
  }

  private String status(Node thing, Links links) {
    return links.objects(thing, links.term("planStatus")).stream()
        .map(status -> values.of(status).text())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String words(Relation relation) {
    return relation.isIntegration()
        ? Messages.of("impact.exchanges").in(language)
        : values.of(relation.property()).text();
  }

  /** The most specific class of the ontology. */
  private Value kind(Node thing) {
    List<Node> types =
        graph
            .find(thing, RDF.type.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject())
            .filterKeep(type -> type.isURI() && type.getURI().startsWith(space))
            .toList();
    return types.stream()
        .filter(
            type ->
                types.stream()
                    .noneMatch(
                        other ->
                            !other.equals(type)
                                && graph.contains(other, RDFS.subClassOf.asNode(), type)))
        .map(values::of)
        .min(Comparator.comparing(Value::text))
        .orElseGet(() -> new Value("", ""));
  }

  /** The domains that a thing is, covers or applies to; else those of what it is part of. */
  private List<Value> domains(Node thing, Links links) {
    List<Node> own = ownDomains(thing, links);
    return (own.isEmpty()
            ? links.objects(thing, DCTerms.isPartOf.asNode()).stream()
                .flatMap(whole -> ownDomains(whole, links).stream())
            : own.stream())
        .distinct()
        .map(values::of)
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  private static List<Node> ownDomains(Node thing, Links links) {
    return Stream.concat(
            Stream.of(thing),
            Stream.of("appliesTo", "servesArea")
                .flatMap(name -> links.objects(thing, links.term(name)).stream()))
        .filter(node -> links.is(node, "Domain"))
        .toList();
  }

  private static List<Count> counts(Stream<Value> all) {
    return all
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(Count::number)
                .reversed()
                .thenComparing(count -> count.of().text()))
        .toList();
  }
}
