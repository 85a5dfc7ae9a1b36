package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;

/** What is current, what sources disagree on, and what they expected: a page each. */
public final class OverviewServlet extends HttpServlet {
  /** Where it is to be served. */
  public static final List<String> PATHS =
      List.of("/overblik/produkter", "/overblik/uenigheder", "/overblik/forventninger");

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;

  public OverviewServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    PageQueries queries = new PageQueries(site, version, language, site.uriSpace());
    switch (PATHS.indexOf(request.getServletPath())) {
      case 1 ->
          send(
              request,
              response,
              version,
              "disagreements",
              () ->
                  queries
                      .ask("overview-contradictions")
                      .sorted(language.locale(), "matter", "property"));
      case 2 ->
          send(
              request,
              response,
              version,
              "expectations",
              () -> queries.ask("overview-expectations"));
      default -> {
        ProductWish wish = ProductWish.of(request);
        if ("csv".equals(request.getParameter("format"))) {
          table(request, response, version, wish);
        } else {
          pages.send(
              request,
              response,
              version,
              () ->
                  Page.of(
                      "overview/products.jte",
                      Map.of("view", ProductsView.of(queries.ask("overview-products"), wish))));
        }
      }
    }
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      String template,
      Supplier<AnswerTable> rows)
      throws IOException {
    pages.send(
        request,
        response,
        version,
        () -> Page.of("overview/" + template + ".jte", Map.of("rows", rows.get())));
  }

  private void table(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      ProductWish wish)
      throws IOException {
    if (Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      return;
    }
    Language language = Answers.pageLanguage(request);
    String csv =
        Txn.calculateRead(
            version.dataset(),
            () -> {
              PageQueries queries = new PageQueries(site, version, language, site.uriSpace());
              return ProductsView.of(queries.ask("overview-products"), wish).csv(language);
            });
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/csv; charset=utf-8; header=present");
    response.setHeader("Content-Disposition", "attachment; filename=\"produkter.csv\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
