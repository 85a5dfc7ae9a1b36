package dk.rammekatalog.http;

import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Paths;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The style sheet of the pages. */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> TYPES =
      Map.of("rammekatalog.css", "text/css; charset=utf-8");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Paths.name(request);
    if (!TYPES.containsKey(name)) {
      Answers.send(request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", name);
      return;
    }
    try (InputStream in = StaticServlet.class.getResourceAsStream(name)) {
      response.setContentType(TYPES.get(name));
      response.setHeader("Cache-Control", "public, max-age=3600");
      if (in != null) {
        in.transferTo(response.getOutputStream());
      }
    }
  }
}
