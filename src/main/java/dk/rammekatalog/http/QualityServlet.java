package dk.rammekatalog.http;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.proof.Report;
import dk.rammekatalog.proof.ReportGraph;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.MediaTypes;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The proof of the feed: a page, or RDF by what is accepted or by the end of the path, or JSON. */
final class QualityServlet extends HttpServlet {
  static final String PATH = "/catalog/kvalitet";

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;

  QualityServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Optional<Report> report = Report.of(version.version());
    String path = request.getServletPath();
    String end = path.substring(PATH.length()).replaceFirst("^\\.", "");
    if (report.isEmpty()) {
      Answers.send(
          request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", site.url(path));
      return;
    }
    Optional<RdfSyntax> syntax =
        end.isEmpty() ? MediaTypes.syntax(request) : RdfSyntax.ofExtension(end);
    if (syntax.isEmpty() && end.isEmpty()) {
      pages.send(
          request, response, version, () -> Page.of("quality.jte", Map.of("report", report.get())));
    } else if (!Versioned.isKnown(request, response, version.id() + "-" + end)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (syntax.isPresent()) {
        syntax
            .get()
            .write(ReportGraph.of(report.get(), site.url(PATH)), ReportGraph.PREFIXES, bytes);
      } else {
        bytes.write(report.get().json().getBytes(StandardCharsets.UTF_8));
      }
      response.setContentType(
          syntax.map(RdfSyntax::mediaType).orElse("application/json") + "; charset=utf-8");
      response.setContentLength(bytes.size());
      bytes.writeTo(response.getOutputStream());
    }
  }
}
