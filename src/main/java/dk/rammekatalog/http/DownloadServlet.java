package dk.rammekatalog.http;

import dk.rammekatalog.feed.FileFormat;
import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.StrongTag;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that the data sets consist of, at {@code /download/<name>}. */
final class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Catalogs catalogs;

  DownloadServlet(Site site, Catalogs catalogs) {
    this.site = site;
    this.catalogs = catalogs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Paths.name(request);
    Optional<ServedCatalog> catalog = catalogs.of(site.version());
    Optional<Path> file = catalog.flatMap(each -> each.download(name));
    if (file.isEmpty()) {
      Answers.send(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "http.not-found",
          request.getRequestURI());
      return;
    }
    response.addHeader("Vary", "Accept-Encoding");
    Path sent = file.get();
    String type = FileFormat.of(name).map(FileFormat::mediaType).orElse("text/plain");
    StrongTag tag =
        new StrongTag(ServedCatalog.downloadTag(sent), Files.getLastModifiedTime(sent).toInstant());
    new SentFile(sent, type + "; charset=utf-8", tag).send(request, response);
  }
}
