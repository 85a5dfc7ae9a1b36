package dk.rammekatalog.http;

import dk.rammekatalog.feed.Addresses;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.stream.Head;
import dk.rammekatalog.stream.StreamPages;
import dk.rammekatalog.stream.StreamTree;
import dk.rammekatalog.stream.StreamTree.Place;
import dk.rammekatalog.syntax.DatasetSyntax;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The event stream: its entry at {@code /feed}, the pages below it in the syntax that is accepted
 * or that the end of the path names, and a page for people.
 */
final class FeedServlet extends HttpServlet {
  static final String PATH = "/feed";

  private static final long serialVersionUID = 1L;
  private static final String ACTIVITY = "/activity/";
  private static final String FOR_EVER = "public, max-age=604800, immutable";
  private static final String SHORT = "public, max-age=30";

  private final transient Site site;
  private final transient Pages pages;
  private final transient EventStream stream;

  private final transient RecentBytes recent = new RecentBytes();

  FeedServlet(Site site, Pages pages, EventStream stream) {
    this.site = site;
    this.pages = pages;
    this.stream = stream;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = (request.getServletPath() + Paths.info(request)).substring(PATH.length());
    Optional<Head> head = stream.head();
    if (path.startsWith(ACTIVITY) && head.isPresent()) {
      lead(request, response, head.get(), path.substring(ACTIVITY.length()));
      return;
    }
    Optional<DatasetSyntax> named =
        DatasetSyntax.ofExtension(path.substring(path.lastIndexOf('.') + 1));
    String node = named.isPresent() ? path.substring(0, path.lastIndexOf('.')) : path;
    Optional<Place> place = head.flatMap(each -> new StreamTree(each.activities()).at(node));
    if (place.isEmpty()) {
      missing(request, response);
      return;
    }
    Optional<DatasetSyntax> syntax = named.or(() -> MediaTypes.datasetSyntax(request));
    if (syntax.isPresent()) {
      data(request, response, head.get(), place.get(), syntax.get());
    } else {
      page(request, response, head.get(), place.get());
    }
  }

  private void data(
      HttpServletRequest request,
      HttpServletResponse response,
      Head head,
      Place place,
      DatasetSyntax syntax)
      throws IOException {
    boolean known = Versioned.isKnown(request, response, tag(head, place));
    response.setHeader("Cache-Control", place.full() ? FOR_EVER : SHORT);
    if (known) {
      return;
    }
    byte[] bytes =
        recent.of(
            tag(head, place) + place.path() + "." + syntax,
            out -> syntax.write(nodes(head).of(place), StreamPages.PREFIXES, out));
    response.setContentType(syntax.mediaType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private StreamPages nodes(Head head) {
    return new StreamPages(
        stream, head, site.url(PATH), new Addresses(head.uriSpace(), site.url(""))::of);
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, Head head, Place place)
      throws IOException {
    FeedViews views = new FeedViews(site, stream, head, Answers.pageLanguage(request));
    pages.sendAnew(
        request,
        response,
        site.version(),
        tag(head, place),
        () -> Page.of("feed.jte", Map.of("view", views.of(place))));
  }

  /** From the IRI of an activity to the page that tells of it. */
  private void lead(
      HttpServletRequest request, HttpServletResponse response, Head head, String time)
      throws IOException {
    Optional<Long> number = instant(time).flatMap(each -> stream.at(head, each));
    if (number.isEmpty()) {
      missing(request, response);
      return;
    }
    Place place = new StreamTree(head.activities()).pageOf(number.get());
    response.addHeader("Vary", "Accept");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", site.url(PATH + place.path()));
  }

  private static Optional<Instant> instant(String time) {
    try {
      return Optional.of(Instant.parse(time));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void missing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answers.send(
        request,
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "http.not-found",
        request.getRequestURI());
  }

  /** The same as long as the place holds the same activities at the same address. */
  private String tag(Head head, Place place) {
    return Long.toHexString(head.first())
        + "-"
        + place.to()
        + "-"
        + Integer.toHexString(site.url(PATH).hashCode());
  }
}
