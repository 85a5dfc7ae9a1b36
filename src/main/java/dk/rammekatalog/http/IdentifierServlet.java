package dk.rammekatalog.http;

import dk.rammekatalog.page.Pages;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads from the identifier of a thing to the page or the data about it, with 303.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/#r303gendocument">Cool URIs, section 4.2</a>
 */
final class IdentifierServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;

  IdentifierServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Paths.info(request);
    String iri = site.uriSpace() + path.substring(1);
    response.addHeader("Vary", "Accept");
    Optional<Tombstone> gone = Tombstone.of(site, iri);
    if (gone.isPresent()) {
      tell(gone.get(), request, response);
      return;
    }
    if (new Descriptions(site.version()).of(iri).isEmpty()) {
      Answers.send(request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", iri);
      return;
    }
    String name = Site.path(site.name(iri).orElseThrow());
    String location =
        MediaTypes.syntax(request)
            .or(() -> name.startsWith("graph/") ? Optional.of(RdfSyntax.TURTLE) : Optional.empty())
            .map(syntax -> "/data/" + name + "." + syntax.extension())
            .orElseGet(() -> "/page/" + name + Paths.query(request));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", site.url(location));
  }

  private void tell(Tombstone gone, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<RdfSyntax> syntax = MediaTypes.syntax(request);
    if (syntax.isPresent()) {
      gone.send(site, syntax.get(), response);
      return;
    }
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    pages.send(request, response, version, () -> gone.page(site, version, language));
  }
}
