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
import javax.xml.stream.XMLStreamException;

/** The map of the pages for crawlers; where it has parts, {@code ?part=} is one of them, from 1. */
final class SitemapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  SitemapServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    if (Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      return;
    }
    Sitemap map = Sitemap.of(version.version(), site.url(""));
    String part = request.getParameter("part");
    boolean there = part == null || part.matches("[1-9]\\d{0,5}") && number(part) <= map.parts();
    if (!there) {
      response.setHeader("ETag", null);
      Answers.send(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "http.not-found",
          site.url("/sitemap.xml?part=" + part));
      return;
    }
    response.setContentType("application/xml; charset=utf-8");
    try {
      if (part == null) {
        map.write(response.getOutputStream());
      } else {
        map.writePart(number(part), response.getOutputStream());
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static int number(String part) {
    return Integer.parseInt(part);
  }
}
