package dk.rammekatalog.http;

import dk.rammekatalog.feed.Cutting;
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
    Optional<ServedCatalog> catalog = catalogs.of(site.version());
    response.addHeader("Vary", named ? "Accept-Encoding" : "Accept, Accept-Encoding");
    if (catalog.isEmpty()) {
      refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", path);
      return;
    }
    String since = request.getParameter("modified_since");
    boolean view = since != null;
    if (!view) {
      response.setHeader("Link", links(request));
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
    if (view) {
      since(request, response, catalog.get(), syntax.get(), since);
    } else if (request.getParameter("page") != null || request.getParameter("size") != null) {
      cut(request, response, catalog.get(), syntax.get());
    } else {
      new SentFile(
              catalog.get().file(syntax.get()),
              catalog.get().packed(syntax.get()),
              type(syntax.get()),
              new StrongTag(catalog.get().tag(syntax.get()), catalog.get().modified()))
          .send(request, response);
    }
  }

  private void cut(
      HttpServletRequest request,
      HttpServletResponse response,
      ServedCatalog catalog,
      RdfSyntax syntax)
      throws IOException {
    int page = number(request, "page", 1);
    int size = number(request, "size", ServedCatalog.PAGE);
    if (page < 1 || size < 1 || size > ServedCatalog.LARGEST_PAGE) {
      refuse(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "harvest.bad-number",
          ServedCatalog.LARGEST_PAGE);
      return;
    }
    if (page > catalog.pages(size)) {
      refuse(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "harvest.no-page",
          page,
          catalog.pages(size));
      return;
    }
    String path = request.getServletPath();
    String tag = catalog.tag(syntax) + "-" + page + "-" + size + path.replace('/', '-');
    if (!new StrongTag(tag, catalog.modified()).isKnown(request, response, false)) {
      Cutting cutting = catalog.page(syntax, page, size, path);
      response.setContentType(type(syntax));
      response.setContentLengthLong(cutting.length());
      if (!request.getMethod().equals("HEAD")) {
        cutting.writeTo(response.getOutputStream());
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
    Optional<Instant> instant = ServedCatalog.instant(since);
    if (instant.isEmpty()) {
      refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "harvest.bad-date", since);
      return;
    }
    String tag = catalog.tag(syntax) + "-" + instant.get().getEpochSecond();
    if (!new StrongTag(tag, catalog.modified()).isKnown(request, response, false)) {
      response.setContentType(type(syntax));
      catalog.changedSince(
          syntax,
          instant.get(),
          site.url(PATH + "?modified_since=" + instant.get()),
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
        () -> Page.of("catalog.jte", Map.of("view", CatalogViews.of(site, catalog, request))));
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
