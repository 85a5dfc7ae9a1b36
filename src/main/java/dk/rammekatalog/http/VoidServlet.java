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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the data are and how much, at {@code /.well-known/void}; Turtle if nothing else is asked.
 */
final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient MadeFiles made;

  VoidServlet(Site site, MadeFiles made) {
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
    RdfSyntax syntax = MediaTypes.syntax(request).orElse(RdfSyntax.TURTLE);
    String name = "void." + syntax.extension();
    Path file = made.file(version, name, folder -> write(version, syntax, folder.resolve(name)));
    MadeFiles.send(file, syntax.mediaType() + "; charset=utf-8", response);
  }

  private void write(OpenVersion version, RdfSyntax syntax, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      syntax.write(
          VoidDescription.of(version, site.url("")), VoidDescription.prefixes(version), out);
    }
  }
}
