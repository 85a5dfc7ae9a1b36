package dk.rammekatalog.http;

import dk.rammekatalog.page.KindTemplates;
import dk.rammekatalog.page.ListView;
import dk.rammekatalog.page.ListViews;
import dk.rammekatalog.page.PageQueries;
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
import org.apache.jena.query.TxnType;

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
      show(request, response, version, resource.get(), terms);
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

  /** A template may ask the version, so it is rendered in a transaction. */
  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      ResourceView view,
      List<ResourceView> terms)
      throws IOException {
    Language language = Answers.pageLanguage(request);
    version.dataset().begin(TxnType.READ);
    try {
      Optional<String> kind = KindTemplates.of(version, view.iri());
      Map<String, Object> parameters =
          kind.isPresent()
              ? Map.of(
                  "view", view, "queries", new PageQueries(site, version, language, view.iri()))
              : Map.of(
                  "view", view, "terms", terms, "drawing", drawing(view.name(), version, language));
      Pages.send(
          request,
          response,
          HttpServletResponse.SC_OK,
          kind.orElse("resource.jte"),
          version.id(),
          parameters);
    } finally {
      version.dataset().end();
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
