package dk.rammekatalog.page;

import dk.rammekatalog.page.ListView.Entry;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/** Gathers the lists: all kinds of things, the things of a kind, the terms of a document. */
public final class ListViews {
  private final Site site;
  private final OpenVersion version;
  private final Labels labels;
  private final Language language;

  public ListViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.version = version;
    this.labels = new Labels(version, language);
    this.language = language;
  }

  /** The kinds (the first part of a thing's name), with how many there are of each. */
  public ListView kinds() {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          Map<String, List<Node>> things =
              things().stream()
                  .filter(node -> kind(node).indexOf('/') < 0 && !kind(node).isEmpty())
                  .collect(Collectors.groupingBy(this::kind));
          List<Entry> entries =
              things.entrySet().stream()
                  .map(kind -> entry(kind.getKey(), kind.getValue()))
                  .sorted(Comparator.comparing(Entry::text))
                  .toList();
          return new ListView(Messages.of("page.home").in(language), entries);
        });
  }

  /** The part of a thing's name before its slash; empty if it has none. */
  private String kind(Node node) {
    String name = site.name(node.getURI()).orElse("");
    return name.substring(0, Math.max(0, name.indexOf('/')));
  }

  /** A kind is called as the class that most of its things are said to have. */
  private Entry entry(String kind, List<Node> things) {
    Map<Node, Long> classes =
        things.stream()
            .flatMap(node -> stated(node).stream())
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    String text =
        classes.entrySet().stream()
            .max(
                Map.Entry.<Node, Long>comparingByValue()
                    .thenComparing(each -> each.getKey().toString()))
            .map(most -> labels.of(most.getKey()))
            .orElse(kind);
    return new Entry(text, "/page/" + Site.path(kind), Integer.toString(things.size()));
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

  /** The things whose name begins with the kind; empty if there are none. */
  public Optional<ListView> ofKind(String kind) {
    return Txn.calculateRead(
        version.dataset(), () -> list(kind, site.iri(kind + "/").replace("#", "")));
  }

  private Optional<ListView> list(String title, String beginning) {
    List<Entry> entries =
        things().stream()
            .filter(node -> node.getURI().startsWith(beginning))
            .map(
                node ->
                    new Entry(
                        labels.of(node),
                        href(node.getURI()),
                        node.getURI().substring(beginning.length())))
            .sorted(Comparator.comparing(Entry::text).thenComparing(Entry::note))
            .toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(new ListView(title, entries));
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
