package dk.rammekatalog.finding;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.Problem;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.system.Txn;

/**
 * The search: {@code /soeg} for people, {@code /soeg.json} for programs, and {@code /soeg/forslag}
 * with what somebody who is typing may mean.
 */
public final class SearchServlet extends HttpServlet {
  /** Where it is to be served. */
  public static final List<String> PATHS =
      List.of(SearchAddress.PATH, SearchAddress.PATH + ".json", SearchAddress.PATH + "/forslag");

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 8;
  private static final String JSON = "application/json";
  private static final AcceptList OFFER = AcceptList.create("text/html", JSON);
  private static final MediaType HTML = MediaType.create("text/html");

  private final transient Site site;
  private final transient Pages pages;

  public SearchServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    SearchAddress address = SearchAddress.of(request, site);
    if (request.getServletPath().endsWith("/forslag")) {
      suggest(request, response, version, address);
    } else if (request.getServletPath().endsWith(".json") || wantsJson(request)) {
      answer(request, response, version, address);
    } else {
      Language language = Answers.pageLanguage(request);
      pages.send(
          request,
          response,
          version,
          () -> page(new SearchViews(site, version, language, SearchAddress.PATH).of(address)));
    }
  }

  private static boolean wantsJson(HttpServletRequest request) {
    return ConNeg.chooseContentType(request, OFFER, HTML).getContentTypeStr().equals(JSON);
  }

  private static Page page(SearchView view) {
    int status = view.problem().isPresent() ? HttpServletResponse.SC_BAD_REQUEST : 200;
    return new Page(status, "soeg.jte", Map.of("view", view));
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      SearchAddress address)
      throws IOException {
    if (isKnown(request, response, version)) {
      return;
    }
    Language language = Answers.pageLanguage(request);
    SearchJson json = json(language);
    SearchView view =
        Txn.calculateRead(
            version.dataset(),
            () ->
                new SearchViews(site, version, language, SearchAddress.PATH + ".json").of(address));
    if (view.problem().isPresent()) {
      int status = HttpServletResponse.SC_BAD_REQUEST;
      Answers.sendJson(response, new Problem(Asked.of(request), status, view.problem().get()));
    } else {
      send(response, JSON, json.of(view));
    }
  }

  private void suggest(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      SearchAddress address)
      throws IOException {
    if (isKnown(request, response, version)) {
      return;
    }
    Language language = Answers.pageLanguage(request);
    List<SearchView.Entry> entries =
        address.isTooLong()
            ? List.of()
            : Txn.calculateRead(
                version.dataset(),
                () ->
                    new SearchViews(site, version, language, SearchAddress.PATH)
                        .suggestions(address.text(), SUGGESTIONS));
    send(
        response,
        "application/x-suggestions+json",
        json(language).suggestions(address.text(), entries));
  }

  private SearchJson json(Language language) {
    return new SearchJson(site, language == Language.DA ? "" : "lang=" + language.tag());
  }

  private static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, OpenVersion version) {
    return Versioned.isKnown(request, response, version.id() + "-" + Program.stamp());
  }

  private static void send(HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
