package dk.rammekatalog.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a request, and what would be right.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
record Problem(int status, LocalText text, ObjectNode more) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  Problem(int status, LocalText text) {
    this(status, text, MAPPER.createObjectNode());
  }

  Problem with(String name, String value) {
    more.put(name, value);
    return this;
  }

  Problem near(String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(more.putArray(name)::add);
    }
    return this;
  }

  void send(HttpServletRequest request, HttpServletResponse response, Site site)
      throws IOException {
    String accepted = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
    boolean english =
        Answers.pageLanguage(request) == Language.EN
            || request.getParameter("lang") == null && accepted.startsWith("en");
    ObjectNode problem = MAPPER.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("status", status);
    problem.put("title", text.in(english ? Language.EN : Language.DA));
    problem.setAll(more);
    problem.put("help", site.url(ApiServlet.PATH + (english ? "?lang=en" : "")));
    byte[] bytes = MAPPER.writeValueAsBytes(problem);
    response.setHeader("ETag", null);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", english ? "en" : "da");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
