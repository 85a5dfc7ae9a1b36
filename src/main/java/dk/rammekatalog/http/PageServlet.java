package dk.rammekatalog.http;

import dk.rammekatalog.calendar.CalendarEntry;
import dk.rammekatalog.impact.ImpactPage;
import dk.rammekatalog.impact.ImpactTable;
import dk.rammekatalog.page.CatalogView;
import dk.rammekatalog.page.KindTemplates;
import dk.rammekatalog.page.ListView;
import dk.rammekatalog.page.ListViews;
import dk.rammekatalog.page.MeetingCalendar;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.page.Paging;
import dk.rammekatalog.page.ReferencePage;
import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.page.ResourceViews;
import dk.rammekatalog.page.ThreadDrawing;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.Compressed;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Problem;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;

/** The pages: the start page, lists, and one about each thing. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What the start page leads to; the rest is a page away. */
  private static final List<String> MAIN_KINDS =
      List.of(
          "moede",
          "punkt",
          "sag",
          "beslutning",
          "standard",
          "byggeblok",
          "system",
          "emne",
          "projekt",
          "lov",
          "organisation",
          "kommune",
          "person",
          "dokument",
          "spoergsmaal");

  private final transient Site site;
  private final transient Pages pages;
  private final transient Catalogs catalogs;

  PageServlet(Site site, Pages pages, Catalogs catalogs) {
    this.site = site;
    this.pages = pages;
    this.catalogs = catalogs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    String name = Paths.name(request);
    if (name.endsWith(MeetingCalendar.ENDING)) {
      Optional<CalendarEntry> entry = calendar(version, language, name);
      if (entry.isPresent()) {
        send(request, response, version, entry.get());
        return;
      }
    }
    boolean start = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
    if (ImpactTable.isAsked(request) && ImpactTable.send(request, response, site, site.iri(name))) {
      return;
    }
    pages.send(
        request,
        response,
        version,
        () -> start ? start(version, language) : page(request, version, language, name));
  }

  private Optional<CalendarEntry> calendar(OpenVersion version, Language language, String name) {
    String meeting = name.substring(0, name.length() - MeetingCalendar.ENDING.length());
    return Txn.calculateRead(
        version.dataset(), () -> MeetingCalendar.of(site, version, language, site.iri(meeting)));
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      CalendarEntry entry)
      throws IOException {
    if (!Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      response.setContentType("text/calendar; charset=utf-8");
      Compressed.of(entry.file()).send(request, response);
    }
  }

  private Page start(OpenVersion version, Language language) {
    ListView kinds = new ListViews(site, version, language).kinds(MAIN_KINDS);
    PageQueries queries = new PageQueries(site, version, language, site.uriSpace());
    return Page.of("start.jte", Map.of("kinds", kinds, "queries", queries));
  }

  private Page page(
      HttpServletRequest request, OpenVersion version, Language language, String name) {
    ListViews lists = new ListViews(site, version, language);
    if (name.isEmpty()) {
      return Page.of("list.jte", Map.of("view", lists.kinds()));
    }
    String iri = site.iri(name);
    if (ReferencePage.isAsked(request)) {
      return ReferencePage.of(site, version, language, iri, request)
          .orElseGet(() -> missing(iri, name, language, lists));
    }
    return new ResourceViews(site, version, language)
        .of(iri)
        .filter(view -> !Tombstone.isWithdrawn(version, iri))
        .map(
            view ->
                ImpactPage.isAsked(request)
                    ? ImpactPage.of(site, version, language, view, ImpactPage.relations(request))
                    : page(version, language, view))
        .or(
            () ->
                lists
                    .ofKind(name, Paging.asked(request))
                    .map(view -> list(version, language, name, view)))
        .or(() -> Tombstone.of(site, iri).map(gone -> gone.page(site, version, language)))
        .orElseGet(() -> missing(iri, name, language, lists));
  }

  private static Page missing(String iri, String name, Language language, ListViews lists) {
    String text = Messages.of("http.not-found", iri).in(language);
    Asked asked = new Asked("", language.tag(), "", "");
    Problem problem = new Problem(asked, HttpServletResponse.SC_NOT_FOUND, text);
    return new Page(
        HttpServletResponse.SC_NOT_FOUND,
        "error.jte",
        Map.of("problem", problem, "nearest", lists.nearest(name)));
  }

  /** A list has a template of its own, or the general one. */
  private Page list(OpenVersion version, Language language, String kind, ListView view) {
    Optional<String> template = KindTemplates.ofList(kind);
    if (template.isEmpty()) {
      return Page.of("list.jte", Map.of("view", view));
    }
    PageQueries queries = new PageQueries(site, version, language, site.iri(kind));
    return Page.of(template.get(), Map.of("view", view, "queries", queries));
  }

  private Page page(OpenVersion version, Language language, ResourceView view) {
    Optional<String> kind = KindTemplates.of(version, view.iri());
    PageQueries queries = new PageQueries(site, version, language, view.iri());
    if (kind.isPresent()) {
      return view.name().equals("ontology")
          ? Page.of(
              kind.get(),
              Map.of(
                  "view", view, "queries", queries, "drawing", ThreadDrawing.of(version, language)))
          : Page.of(kind.get(), Map.of("view", view, "queries", queries));
    }
    List<CatalogView.Format> files =
        catalogs
            .of(version)
            .map(catalog -> CatalogViews.files(site, catalog, language, view.iri()))
            .orElse(List.of());
    return Page.of("resource.jte", Map.of("view", view, "queries", queries, "files", files));
  }
}
