package dk.rammekatalog.http;

import dk.rammekatalog.discovery.Sitemap;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The map of the pages for crawlers; where it has parts, {@code ?part=} is one of them, from 1. */
final class SitemapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient MadeFiles made;

  SitemapServlet(Site site, MadeFiles made) {
    this.site = site;
    this.made = made;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    if (Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      return;
    }
    Path map = made.file(version, Sitemap.file(), folder -> write(version, folder));
    String part = request.getParameter("part");
    Optional<Path> file =
        part == null
            ? Optional.of(map)
            : Optional.of(part)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(text -> map.resolveSibling(Sitemap.file(Integer.parseInt(text))))
                .filter(Files::exists);
    if (file.isEmpty()) {
      response.setHeader("ETag", null);
      Answers.send(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "http.not-found",
          site.url("/sitemap.xml?part=" + part));
      return;
    }
    MadeFiles.send(file.get(), "application/xml; charset=utf-8", response);
  }

  private void write(OpenVersion version, Path folder) throws IOException {
    try {
      Sitemap.of(version.version(), site.url("")).write(folder);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
