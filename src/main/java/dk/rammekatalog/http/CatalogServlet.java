package dk.rammekatalog.http;

import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.StrongTag;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalogue in DCAT: the whole at {@code /catalog.<syntax>} and, by what the client accepts, at
 * {@code /catalog}; in pages with {@code ?page=&size=}; what changed with {@code ?modified_since=}.
 */
final class CatalogServlet extends HttpServlet {
  static final String PATH = "/catalog";

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;
  private final transient Catalogs catalogs;

  private final transient RecentBytes recent = new RecentBytes();

  CatalogServlet(Site site, Pages pages, Catalogs catalogs) {
    this.site = site;
    this.pages = pages;
    this.catalogs = catalogs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    boolean named = !path.equals(PATH);
    Optional<RdfSyntax> syntax =
        named
            ? RdfSyntax.ofExtension(path.substring(PATH.length() + 1))
            : MediaTypes.catalogSyntax(request);
    if (syntax.isEmpty() && request.getParameter("modified_since") != null) {
      syntax = Optional.of(RdfSyntax.TURTLE); // a page shows the whole, so it would not be true
    }
    Optional<ServedCatalog> catalog = catalogs.of(site.version());
    response.addHeader("Vary", named ? "Accept-Encoding" : "Accept, Accept-Encoding");
    if (catalog.isEmpty()) {
      refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", path);
      return;
    }
    if (request.getParameter("modified_since") == null) {
      response.setHeader("Link", links(request));
    }
    if (refuses(request, response, catalog.get())) {
      return;
    }
    if (syntax.isEmpty()) {
      page(request, response, catalog.get());
      return;
    }
    if (!named) {
      response.setHeader(
          "Content-Location",
          site.url(PATH + "." + syntax.get().extension()) + Paths.query(request));
    }
    send(request, response, catalog.get(), syntax.get());
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      ServedCatalog catalog,
      RdfSyntax syntax)
      throws IOException {
    String since = request.getParameter("modified_since");
    if (since != null) {
      since(request, response, catalog, syntax, since);
    } else if (request.getParameter("page") != null || request.getParameter("size") != null) {
      cut(request, response, catalog, syntax);
    } else {
      new SentFile(
              catalog.file(syntax),
              type(syntax),
              new StrongTag(catalog.tag(syntax), catalog.modified()))
          .send(request, response);
    }
  }

  /** Whether the request asks for what there is not, which is told to all clients alike. */
  private static boolean refuses(
      HttpServletRequest request, HttpServletResponse response, ServedCatalog catalog)
      throws IOException {
    String since = request.getParameter("modified_since");
    int page = number(request, "page", 1);
    int size = number(request, "size", ServedCatalog.PAGE);
    int bad = HttpServletResponse.SC_BAD_REQUEST;
    if (since != null && ServedCatalog.instant(since).isEmpty()) {
      refuse(request, response, bad, "harvest.bad-date", since);
      return true;
    }
    if (page < 1 || size < 1 || size > ServedCatalog.LARGEST_PAGE) {
      refuse(request, response, bad, "harvest.bad-number", ServedCatalog.LARGEST_PAGE);
      return true;
    }
    int pages = catalog.pages(size);
    if (page > pages) {
      refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "harvest.no-page", page, pages);
      return true;
    }
    return false;
  }

  private void cut(
      HttpServletRequest request,
      HttpServletResponse response,
      ServedCatalog catalog,
      RdfSyntax syntax)
      throws IOException {
    int page = number(request, "page", 1);
    int size = number(request, "size", ServedCatalog.PAGE);
    String path = request.getServletPath();
    String tag = catalog.tag(syntax) + "-" + page + "-" + size + path.replace('/', '-');
    if (!new StrongTag(tag, catalog.modified()).isKnown(request, response, "")) {
      byte[] bytes = recent.of(tag, out -> catalog.page(syntax, page, size, path).writeTo(out));
      response.setContentType(type(syntax));
      response.setContentLength(bytes.length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(bytes);
      }
    }
  }

  private void since(
      HttpServletRequest request,
      HttpServletResponse response,
      ServedCatalog catalog,
      RdfSyntax syntax,
      String since)
      throws IOException {
    Instant instant = ServedCatalog.instant(since).orElseThrow();
    String tag = catalog.tag(syntax) + "-" + instant.getEpochSecond();
    if (!new StrongTag(tag, catalog.modified()).isKnown(request, response, "")) {
      response.setContentType(type(syntax));
      catalog.changedSince(
          syntax,
          instant,
          site.url(PATH + "?modified_since=" + instant),
          response.getOutputStream());
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response, ServedCatalog catalog)
      throws IOException {
    pages.sendAnew(
        request,
        response,
        site.version(),
        catalog.tag(RdfSyntax.N_TRIPLES),
        () ->
            Page.of(
                "catalog.jte",
                Map.of(
                    "view",
                    CatalogViews.of(
                        site,
                        catalog,
                        Answers.pageLanguage(request),
                        number(request, "page", 1),
                        number(request, "size", ServedCatalog.PAGE)))));
  }

  /** The same in the other syntaxes; what is only a part of the catalogue is never among them. */
  private String links(HttpServletRequest request) {
    return Arrays.stream(RdfSyntax.values())
        .map(
            syntax ->
                "<"
                    + site.url(PATH + "." + syntax.extension())
                    + Paths.query(request).replaceAll("[<>\" ]", "")
                    + ">; rel=\"alternate\"; type=\""
                    + syntax.mediaType()
                    + "\"")
        .collect(Collectors.joining(", "));
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    response.setHeader("Link", null);
    response.setHeader("Content-Location", null);
    Answers.send(request, response, status, key, arguments);
  }

  private static String type(RdfSyntax syntax) {
    return syntax.mediaType() + "; charset=utf-8";
  }

  /** A number of the query; -1 if it is none. */
  private static int number(HttpServletRequest request, String name, int usual) {
    String text = request.getParameter(name);
    return text == null ? usual : text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
