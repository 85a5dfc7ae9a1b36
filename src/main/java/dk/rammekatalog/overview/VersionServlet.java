package dk.rammekatalog.overview;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.system.Txn;

/** What changed from version to version: for people, and as an Atom feed for their readers. */
public final class VersionServlet extends HttpServlet {
  public static final String PATH = "/version";

  /** Where the same is as a feed. */
  public static final String FEED = "/aendringer.atom";

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;

  public VersionServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    List<PublishedVersion> versions = site.versions();
    String tag =
        Integer.toHexString(versions.stream().map(PublishedVersion::id).toList().hashCode());
    if (!request.getServletPath().equals(FEED)) {
      pages.sendAnew(
          request,
          response,
          version,
          tag,
          () ->
              Page.of("overview/versions.jte", Map.of("view", view(versions, version, language))));
    } else if (!Versioned.isKnown(
        request, response, version.id() + "-" + Program.stamp() + "-" + tag)) {
      VersionsView view =
          Txn.calculateRead(version.dataset(), () -> view(versions, version, language));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        new AtomFeed(site.url(""), language).write(view, bytes);
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
      response.setContentType("application/atom+xml; charset=utf-8");
      response.setContentLength(bytes.size());
      bytes.writeTo(response.getOutputStream());
    }
  }

  private VersionsView view(
      List<PublishedVersion> versions, OpenVersion version, Language language) {
    return VersionsView.of(versions, version.id(), language, new Values(site, version, language));
  }
}
