package dk.rammekatalog.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.finding.SearchView.Choice;
import dk.rammekatalog.finding.SearchView.Entry;
import dk.rammekatalog.search.SearchAnswer.Passage;
import dk.rammekatalog.web.Site;
import java.util.List;

/** A search as JSON: what its page shows, with IRIs and absolute addresses. */
final class SearchJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Site site;
  private final String language;

  /** {@code language} is what stands at the end of addresses: nothing, or {@code lang=en}. */
  SearchJson(Site site, String language) {
    this.site = site;
    this.language = language;
  }

  byte[] of(SearchView view) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("query", view.text());
    view.corrected().ifPresent(text -> answer.put("corrected", text));
    view.unknown().forEach(answer.withArray("unknown")::add);
    answer.put("someWords", view.someWords());
    answer.put("total", view.total());
    answer.put("page", view.page());
    answer.put("pages", view.pages());
    link(answer, "previous", view.previous());
    link(answer, "next", view.next());
    view.shortcuts()
        .forEach(
            each ->
                answer
                    .withArray("shortcuts")
                    .addObject()
                    .put("label", each.text())
                    .put("page", url(each.href())));
    view.chosen().forEach(choice -> choice(answer.withArray("chosen"), choice, "without"));
    ArrayNode results = answer.putArray("results");
    view.entries().forEach(entry -> entry(results.addObject(), entry));
    ArrayNode facets = answer.putArray("facets");
    for (SearchView.Facet facet : view.facets()) {
      ObjectNode each = facets.addObject();
      each.put("name", facet.name()).put("label", facet.label()).put("more", facet.more());
      link(each, "all", facet.all());
      facet.values().forEach(choice -> choice(each.withArray("values"), choice, "with"));
    }
    return bytes(answer);
  }

  /** Suggestions in the form of OpenSearch: what was typed, titles, kinds and addresses. */
  byte[] suggestions(String typed, List<Entry> entries) {
    ArrayNode answer = MAPPER.createArrayNode().add(typed);
    ArrayNode titles = answer.addArray();
    ArrayNode kinds = answer.addArray();
    ArrayNode addresses = answer.addArray();
    for (Entry entry : entries) {
      titles.add(entry.title().text());
      kinds.add(String.join(", ", entry.kinds().stream().map(SearchView.Kind::label).toList()));
      addresses.add(url(entry.href()));
    }
    return bytes(answer);
  }

  private void entry(ObjectNode node, Entry entry) {
    node.put("iri", entry.iri()).put("page", url(entry.href()));
    node.put("title", entry.title().text()).put("language", entry.title().language());
    ArrayNode kinds = node.putArray("kinds");
    entry
        .kinds()
        .forEach(kind -> kinds.addObject().put("iri", kind.iri()).put("label", kind.label()));
    entry.other().ifPresent(other -> node.put("alternative", other.text()));
    entry.passage().ifPresent(passage -> passage(node.putObject("passage"), passage));
  }

  private static void passage(ObjectNode node, Passage passage) {
    node.put("language", passage.language());
    ArrayNode pieces = node.putArray("pieces");
    passage
        .pieces()
        .forEach(
            piece -> pieces.addObject().put("text", piece.text()).put("marked", piece.marked()));
  }

  private void choice(ArrayNode choices, Choice choice, String address) {
    ObjectNode node = choices.addObject();
    node.put("facet", choice.value().facet()).put("value", choice.name());
    node.put("iri", choice.value().iri()).put("label", choice.label());
    if (choice.count() > 0) {
      node.put("count", choice.count());
    }
    node.put(address, url(choice.href()));
  }

  private void link(ObjectNode node, String name, String href) {
    if (!href.isEmpty()) {
      node.put(name, url(href));
    }
  }

  private String url(String href) {
    if (!href.startsWith("/") || language.isEmpty()) {
      return href.startsWith("/") ? site.url(href) : href;
    }
    int hash = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
    String before = href.substring(0, hash);
    return site.url(before + (before.contains("?") ? "&" : "?") + language + href.substring(hash));
  }

  private static byte[] bytes(Object node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
