package dk.rammekatalog.finding;

import dk.rammekatalog.search.FacetValue;
import dk.rammekatalog.search.SearchIndex;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A search as an address says it: {@code /soeg?q=dcat&slags=Standard&side=2}.
 *
 * @param text as typed
 * @param chosen values that all things found have
 * @param whole the facet whose values are all shown; empty if the commonest of each are
 * @param page of the hits, from 1
 */
record SearchAddress(String text, List<FacetValue> chosen, String whole, int page) {
  static final String PATH = "/soeg";

  /** Of a search; longer ones are refused. */
  static final int LONGEST = 200;

  /** The last page that can be asked for; who wants more asks for less. */
  static final int LAST = 50;

  private static final String KINDS = "slags";
  private static final String WHOLE = "alle";
  private static final String TERM = "ontology#";

  static SearchAddress of(HttpServletRequest request, Site site) {
    List<FacetValue> chosen =
        SearchIndex.facets().stream()
            .flatMap(
                facet ->
                    Arrays.stream(parameters(request, facet))
                        .map(value -> new FacetValue(facet, iri(site, facet, value))))
            .distinct()
            .toList();
    String text = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
    String whole = Objects.requireNonNullElse(request.getParameter(WHOLE), "");
    boolean known = SearchIndex.facets().contains(whole);
    return new SearchAddress(text, chosen, known ? whole : "", page(request.getParameter("side")));
  }

  boolean isTooLong() {
    return text.length() > LONGEST || chosen.size() > SearchIndex.facets().size();
  }

  SearchAddress with(FacetValue value) {
    return choosing(Stream.concat(chosen.stream(), Stream.of(value)));
  }

  SearchAddress without(FacetValue value) {
    return choosing(chosen.stream().filter(each -> !each.equals(value)));
  }

  private SearchAddress choosing(Stream<FacetValue> values) {
    return new SearchAddress(text, values.toList(), "", 1);
  }

  /** The same with all values of a facet. */
  SearchAddress whole(String facet) {
    return new SearchAddress(text, chosen, facet, page);
  }

  SearchAddress atPage(int other) {
    return new SearchAddress(text, chosen, "", other);
  }

  /** The path and query, without the language. */
  String path(Site site, String path) {
    List<String> query = new ArrayList<>();
    if (!text.isEmpty()) {
      query.add("q=" + encode(text));
    }
    chosen.forEach(value -> query.add(value.facet() + "=" + encode(name(site, value))));
    if (!whole.isEmpty()) {
      query.add(WHOLE + "=" + whole);
    }
    if (page > 1) {
      query.add("side=" + page);
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /** How an address names a value: below the catalogue's {@code id/}, or as a class. */
  static String name(Site site, FacetValue value) {
    String terms = site.uriSpace() + TERM;
    return value.facet().equals(KINDS) && value.iri().startsWith(terms)
        ? value.iri().substring(terms.length())
        : site.name(value.iri()).orElse(value.iri());
  }

  private static String iri(Site site, String facet, String name) {
    if (name.contains("://")) {
      return name;
    }
    return facet.equals(KINDS) ? site.uriSpace() + TERM + name : site.iri(name);
  }

  private static String[] parameters(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
  }

  private static int page(String written) {
    boolean number = written != null && written.matches("[1-9]\\d{0,3}");
    return number ? Math.min(Integer.parseInt(written), LAST) : 1;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
