package dk.rammekatalog.http;

import dk.rammekatalog.discovery.VoidDescription;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * What the data are and how much, at {@code /.well-known/void}; Turtle if nothing else is asked.
 */
final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  VoidServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    if (Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      return;
    }
    RdfSyntax syntax = MediaTypes.syntax(request).orElse(RdfSyntax.TURTLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(
        VoidDescription.of(version, site.url("")), VoidDescription.prefixes(version), bytes);
    response.setContentType(syntax.mediaType() + "; charset=utf-8");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }
}
