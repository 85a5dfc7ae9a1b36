package dk.rammekatalog.http;

import dk.rammekatalog.page.ListView;
import dk.rammekatalog.page.ListViews;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.page.ResourceViews;
import dk.rammekatalog.page.ThreadDrawing;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages: the start page, lists, and one about each thing. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  PageServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    String name = Paths.name(request);
    if (Versioned.isKnown(request, response, version.id())) {
      return;
    }
    ResourceViews views = new ResourceViews(site, version, language);
    List<ResourceView> terms = isDocument(name) ? views.terms(site.iri(name)) : List.of();
    Optional<ResourceView> resource = name.isEmpty() ? Optional.empty() : views.of(site.iri(name));
    ListViews lists = new ListViews(site, version, language);
    Optional<ListView> list = name.isEmpty() ? Optional.of(lists.kinds()) : lists.ofKind(name);
    if (resource.isPresent()) {
      Pages.send(
          request,
          response,
          HttpServletResponse.SC_OK,
          "resource.jte",
          version.id(),
          Map.of(
              "view", resource.get(), "terms", terms, "drawing", drawing(name, version, language)));
    } else if (list.isPresent()) {
      Pages.send(
          request,
          response,
          HttpServletResponse.SC_OK,
          "list.jte",
          version.id(),
          Map.of("view", list.get()));
    } else {
      response.setHeader("ETag", null);
      Pages.send(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "missing.jte",
          version.id(),
          Map.of("iri", site.iri(name)));
    }
  }

  private static Optional<ThreadDrawing> drawing(
      String name, OpenVersion version, Language language) {
    return name.equals("ontology")
        ? Optional.of(ThreadDrawing.of(version, language))
        : Optional.empty();
  }

  private static boolean isDocument(String name) {
    return name.equals("ontology") || name.equals("shapes");
  }
}
