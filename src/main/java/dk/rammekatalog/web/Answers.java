package dk.rammekatalog.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Short answers: one line of text with the right status, in the language that is asked for; the
 * same as JSON for programs that ask for JSON.
 */
public final class Answers {
  public static final int FORBIDDEN = HttpServletResponse.SC_FORBIDDEN;
  public static final int TOO_MANY_REQUESTS = 429;
  public static final int UNPROCESSABLE = 422;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PROBLEM_WANTED =
      Pattern.compile("application/(?:problem\\+|sparql-results\\+)?json\\b");

  private Answers() {}

  /** The language of a page: Danish, unless its address says {@code ?lang=en}. */
  public static Language pageLanguage(HttpServletRequest request) {
    return "en".equals(request.getParameter("lang")) ? Language.EN : Language.DA;
  }

  /** The language of one line: Danish, unless the address or a client that prefers English asks. */
  static Language language(HttpServletRequest request) {
    String asked =
        Optional.ofNullable(request.getParameter("lang"))
            .or(() -> Optional.ofNullable(request.getHeader("Accept-Language")))
            .orElse("da")
            .toLowerCase(Locale.ROOT);
    return asked.startsWith("en") ? Language.EN : Language.DA;
  }

  public static String text(HttpServletRequest request, String key, Object... arguments) {
    return Messages.of(key, arguments).in(language(request));
  }

  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    String text = text(request, key, arguments);
    if (wantsJson(request)) {
      problem(response, status, text);
    } else {
      plain(response, status, text);
    }
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    return PROBLEM_WANTED.matcher(accept).find();
  }

  /**
   * The same for programs.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
   */
  private static void problem(HttpServletResponse response, int status, String text)
      throws IOException {
    byte[] bytes =
        MAPPER.writeValueAsBytes(
            MAPPER.createObjectNode().put("status", status).put("title", text));
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static void plain(HttpServletResponse response, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
