package dk.rammekatalog.page;

import dk.rammekatalog.page.ListView.Entry;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import dk.rammekatalog.web.Site;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Gathers the lists: all kinds of things, the things of a kind; used in a read transaction. */
public final class ListViews {
  private final Site site;
  private final OpenVersion version;
  private final Labels labels;
  private final Values values;
  private final Language language;

  public ListViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.version = version;
    this.labels = new Labels(version, language);
    this.values = new Values(site, version, language);
    this.language = language;
  }

  /** The kinds (the first part of a thing's name), with how many there are of each. */
  public ListView kinds() {
    List<Entry> entries =
        byKind().entrySet().stream()
            .map(kind -> entry(kind.getKey(), kind.getValue()))
            .sorted(byText())
            .toList();
    return new ListView(Messages.of("page.all-kinds").in(language), entries);
  }

  /** Those of some kinds that there are, in the order given. */
  public ListView kinds(List<String> wanted) {
    Map<String, List<Node>> kinds = byKind();
    List<Entry> entries =
        wanted.stream()
            .filter(kinds::containsKey)
            .map(kind -> entry(kind, kinds.get(kind)))
            .toList();
    return new ListView(Messages.of("page.home").in(language), entries);
  }

  private Map<String, List<Node>> byKind() {
    return things().stream()
        .filter(node -> kind(node).indexOf('/') < 0 && !kind(node).isEmpty())
        .collect(Collectors.groupingBy(this::kind));
  }

  /** The part of a thing's name before its slash; empty if it has none. */
  private String kind(Node node) {
    String name = site.name(node.getURI()).orElse("");
    return name.substring(0, Math.max(0, name.indexOf('/')));
  }

  private Entry entry(String kind, List<Node> things) {
    String text = title(kind).orElseGet(() -> className(kind, things));
    return new Entry(text, "/page/" + Site.path(kind), Integer.toString(things.size()));
  }

  private Optional<String> title(String kind) {
    return Messages.find("kind." + kind).map(text -> text.in(language));
  }

  /** A kind without a name is called as the class that most of its things are said to have. */
  private String className(String kind, List<Node> things) {
    Map<Node, Long> classes =
        things.stream()
            .flatMap(node -> stated(node).stream())
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    return classes.entrySet().stream()
        .max(
            Map.Entry.<Node, Long>comparingByValue()
                .thenComparing(each -> each.getKey().toString()))
        .map(most -> labels.of(most.getKey()))
        .orElse(kind);
  }

  private List<Node> stated(Node node) {
    List<Node> types = new ArrayList<>();
    version
        .dataset()
        .find(Node.ANY, node, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getGraph().equals(version.derivedGraph())) {
                types.add(quad.getObject());
              }
            });
    return types;
  }

  /** The things whose name begins with the kind, the newest first; empty if there are none. */
  public Optional<ListView> ofKind(String kind) {
    String beginning = site.iri(kind + "/").replace("#", "");
    List<Node> things =
        things().stream().filter(node -> node.getURI().startsWith(beginning)).toList();
    if (things.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> entries =
        things.stream()
            .map(node -> new Dated(date(node), entry(node)))
            .sorted(
                Comparator.comparing(Dated::date).reversed().thenComparing(Dated::entry, byText()))
            .map(Dated::entry)
            .toList();
    String title = title(kind).orElseGet(() -> className(kind, things));
    return Optional.of(new ListView(title, entries));
  }

  /** The things of the same kind whose names are most like one that is not there. */
  public List<Entry> nearest(String name) {
    Map<String, Node> ofKind =
        things().stream()
            .filter(node -> kind(node).equals(name.substring(0, Math.max(0, name.indexOf('/')))))
            .collect(Collectors.toMap(node -> site.name(node.getURI()).orElse(""), node -> node));
    return Nearest.all(name, ofKind.keySet()).stream()
        .map(each -> entry(ofKind.get(each)))
        .toList();
  }

  private record Dated(String date, Entry entry) {}

  private Entry entry(Node node) {
    String text = values.of(node).text();
    String date = dates(node).map(each -> values.of(each).text()).findFirst().orElse("");
    return new Entry(text, href(node.getURI()), text.contains(date) ? "" : date);
  }

  private String date(Node node) {
    return dates(node).map(Node::getLiteralLexicalForm).findFirst().orElse("");
  }

  private Stream<Node> dates(Node node) {
    return version
        .dataset()
        .getUnionGraph()
        .find(node, DCTerms.date.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList()
        .stream();
  }

  private Comparator<Entry> byText() {
    Collator collator = Collator.getInstance(language.locale());
    return Comparator.comparing(Entry::text, collator);
  }

  private String href(String iri) {
    return site.page(iri).orElse(iri);
  }

  private TreeSet<Node> things() {
    TreeSet<Node> things = new TreeSet<>(Comparator.comparing(Node::getURI));
    version
        .dataset()
        .getUnionGraph()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(site.uriSpace()))
        .forEachRemaining(things::add);
    return things;
  }
}
