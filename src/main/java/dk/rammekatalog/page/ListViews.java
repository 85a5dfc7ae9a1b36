package dk.rammekatalog.page;

import dk.rammekatalog.lookup.Lists;
import dk.rammekatalog.lookup.Lists.Kind;
import dk.rammekatalog.page.ListView.Entry;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import dk.rammekatalog.web.Site;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/** Gathers the lists: all kinds of things, the things of a kind; used in a read transaction. */
public final class ListViews {
  private static final String TERM = "ontology#";

  private final Site site;
  private final Graph union;
  private final Lists lists;
  private final Labels labels;
  private final Values values;
  private final Language language;

  public ListViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.union = version.dataset().getUnionGraph();
    this.lists = Lists.of(version);
    this.labels = new Labels(version, language);
    this.values = new Values(site, version, language);
    this.language = language;
  }

  /** The kinds (the first part of a thing's name), with how many there are of each. */
  public ListView kinds() {
    Comparator<Entry> byText =
        Comparator.comparing(Entry::text, Collator.getInstance(language.locale()));
    return kinds("page.all-kinds", lists.kinds().stream().map(this::entry).sorted(byText).toList());
  }

  /** Those of some kinds that there are, in the order given. */
  public ListView kinds(List<String> wanted) {
    Map<String, Kind> kinds =
        lists.kinds().stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    return kinds(
        "page.home",
        wanted.stream().filter(kinds::containsKey).map(kinds::get).map(this::entry).toList());
  }

  private ListView kinds(String title, List<Entry> entries) {
    Paging paging = new Paging(1, 1, 1, entries.size(), entries.size(), "", "");
    return new ListView(Messages.of(title).in(language), entries, paging, "");
  }

  private Entry entry(Kind kind) {
    String count = NumberFormat.getIntegerInstance(language.locale()).format(kind.count());
    return new Entry(title(kind), "/page/" + Site.path(kind.name()), count);
  }

  /** A kind without a name is called as the class that most of its things are said to have. */
  private String title(Kind kind) {
    return Messages.find("kind." + kind.name())
        .map(text -> text.in(language))
        .orElseGet(
            () ->
                kind.type().isEmpty()
                    ? kind.name()
                    : labels.of(NodeFactory.createURI(kind.type())));
  }

  /**
   * The things whose names begin with a kind, the newest first; empty if there are none.
   *
   * @param page from 1
   */
  public Optional<ListView> ofKind(String name, int page) {
    return lists.kind(name).flatMap(kind -> ofKind(kind, page));
  }

  private Optional<ListView> ofKind(Kind kind, int page) {
    List<Entry> entries =
        lists.ofKind(kind.name(), language, page).stream()
            .map(NodeFactory::createURI)
            .map(this::entry)
            .toList();
    String term = site.uriSpace() + TERM;
    String type = kind.type().startsWith(term) ? kind.type().substring(term.length()) : "";
    Paging paging = Paging.of(page, kind.count(), "/page/" + Site.path(kind.name()));
    return Optional.of(new ListView(title(kind), entries, paging, type))
        .filter(view -> !view.entries().isEmpty());
  }

  /** The things of the same kind whose names are most like one that is not there. */
  public List<Entry> nearest(String name) {
    return name.indexOf('/') < 0
        ? List.of()
        : Nearest.all(name, lists.namesNear(name)).stream()
            .map(each -> entry(NodeFactory.createURI(site.iri(each))))
            .toList();
  }

  private Entry entry(Node node) {
    String text = values.of(node).text();
    String date =
        union
            .find(node, DCTerms.date.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .mapWith(each -> values.of(each).text())
            .nextOptional()
            .orElse("");
    String href = site.page(node.getURI()).orElse(node.getURI());
    return new Entry(text, href, text.contains(date) ? "" : date);
  }
}
