package dk.rammekatalog.http;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/** Searches for the words that somebody writes. */
final class SearchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*");

  private final transient Site site;
  private final transient Pages pages;

  SearchServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    String asked = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
    String text = asked.substring(0, Math.min(LONGEST, asked.length()));
    pages.send(
        request,
        response,
        version,
        () -> Page.of("search.jte", Map.of("text", text, "found", find(version, language, text))));
  }

  private AnswerTable find(OpenVersion version, Language language, String text) {
    String words =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(" AND "));
    return words.isEmpty()
        ? new AnswerTable(List.of(), List.of())
        : new PageQueries(site, version, language, site.iri(""))
            .ask("search", Map.of("words", NodeFactory.createLiteralString(words)));
  }
}
