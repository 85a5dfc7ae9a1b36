package dk.rammekatalog.http;

import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Compressed;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.StaticFiles;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The files that pages are shown with, at the addresses that {@link StaticFiles} tells. */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient StaticFiles files = new StaticFiles();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Paths.name(request);
    String name = path.substring(path.indexOf('/') + 1);
    Optional<Compressed> file =
        path.startsWith(Program.stamp() + "/") ? files.file(name) : Optional.empty();
    if (file.isEmpty()) {
      Answers.send(request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", path);
      return;
    }
    response.setContentType(StaticFiles.type(name).orElseThrow());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    file.get().send(request, response);
  }
}
