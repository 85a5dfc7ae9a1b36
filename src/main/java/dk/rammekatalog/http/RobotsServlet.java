package dk.rammekatalog.http;

import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What crawlers may ask for: pages, in both languages, and what is made for harvesters. Addresses
 * with other parameters are as many as one likes to ask, queries to the endpoint among them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class RobotsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final List<String> RULES =
      List.of(
          "User-agent: *",
          "Disallow: /*?",
          "Disallow: /health",
          "Disallow: /metrics",
          "Allow: /*?lang=en$",
          "Allow: /catalog",
          "Allow: /feed",
          "Allow: /sitemap.xml",
          "");

  private final transient Site site;

  RobotsServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = String.join("\n", RULES) + "\nSitemap: " + site.url("/sitemap.xml") + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
