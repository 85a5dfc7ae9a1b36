package dk.rammekatalog.finding;

import dk.rammekatalog.finding.SearchView.Choice;
import dk.rammekatalog.finding.SearchView.Entry;
import dk.rammekatalog.finding.SearchView.Facet;
import dk.rammekatalog.finding.SearchView.Kind;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.search.FacetValue;
import dk.rammekatalog.search.SearchAnswer;
import dk.rammekatalog.search.SearchAnswer.Hit;
import dk.rammekatalog.search.SearchRequest;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Searches, and gathers what is shown; to be used in a read transaction of the version. */
final class SearchViews {
  private static final int SIZE = 20;

  private final Site site;
  private final OpenVersion version;
  private final Language language;
  private final Values values;
  private final String path;

  /** {@code path} is that of the addresses in the view. */
  SearchViews(Site site, OpenVersion version, Language language, String path) {
    this.site = site;
    this.version = version;
    this.language = language;
    this.values = new Values(site, version, language);
    this.path = path;
  }

  SearchView of(SearchAddress address) {
    if (address.isTooLong()) {
      return refused(address);
    }
    int from = (address.page() - 1) * SIZE;
    SearchAnswer answer =
        version
            .search()
            .find(
                new SearchRequest(
                    address.text(), language, address.chosen(), address.whole(), from, SIZE));
    int pages = (int) Math.min(SearchAddress.LAST, (answer.total() + SIZE - 1) / SIZE);
    boolean more = address.page() < pages;
    return new SearchView(
        address.text(),
        Optional.empty(),
        answer.total(),
        answer.corrected(),
        answer.unknown(),
        answer.someWords(),
        Shortcuts.of(answer.corrected().orElse(address.text()), language),
        address.chosen().stream().map(value -> chosen(address, value)).toList(),
        answer.hits().stream().map(this::entry).toList(),
        facets(address, answer),
        address.page(),
        pages,
        address.page() > 1 ? address.atPage(address.page() - 1).path(site, path) : "",
        more ? address.atPage(address.page() + 1).path(site, path) : "");
  }

  /** Things whose names begin as what is being typed. */
  List<Entry> suggestions(String typed, int size) {
    return version.search().suggest(typed, language, size).stream().map(this::entry).toList();
  }

  private SearchView refused(SearchAddress address) {
    String problem = Messages.of("search.too-long", SearchAddress.LONGEST).in(language);
    String text = address.text();
    return new SearchView(
        text.substring(0, Math.min(text.length(), SearchAddress.LONGEST)),
        Optional.of(problem),
        0,
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        0,
        "",
        "");
  }

  private Entry entry(Hit hit) {
    return new Entry(
        hit.iri(),
        site.page(hit.iri()).orElse(hit.iri()),
        hit.title(),
        hit.kinds().stream().map(this::kind).toList(),
        hit.other(),
        hit.passage());
  }

  private Kind kind(String iri) {
    return new Kind(iri, label(iri));
  }

  /** A question is what people call a query that is kept. */
  private String label(String iri) {
    return iri.equals(SHACL.SPARQLExecutable.getURI())
        ? Messages.of("search.question").in(language)
        : values.of(NodeFactory.createURI(iri)).text();
  }

  private Choice chosen(SearchAddress address, FacetValue value) {
    String href = address.without(value).path(site, path);
    return choice(value, 0, href);
  }

  private Choice choice(FacetValue value, int count, String href) {
    String facet = facetLabel(value.facet());
    return new Choice(
        value, SearchAddress.name(site, value), facet, label(value.iri()), count, href);
  }

  private String facetLabel(String facet) {
    return Messages.of("search.facet." + facet).in(language);
  }

  private List<Facet> facets(SearchAddress address, SearchAnswer answer) {
    return answer.facets().stream()
        .map(facet -> facet(address, facet))
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private Facet facet(SearchAddress address, SearchAnswer.Facet facet) {
    List<Choice> choices =
        facet.values().stream()
            .filter(count -> !address.chosen().contains(new FacetValue(facet.name(), count.iri())))
            .map(
                count -> {
                  FacetValue value = new FacetValue(facet.name(), count.iri());
                  return choice(value, count.things(), address.with(value).path(site, path));
                })
            .toList();
    String all = facet.more() > 0 ? address.whole(facet.name()).path(site, path) : "";
    return new Facet(facet.name(), facetLabel(facet.name()), choices, facet.more(), all);
  }
}
