package dk.rammekatalog.web;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers that tell a {@link Problem} with the right status, in the language that is asked for. */
public final class Answers {
  public static final int FORBIDDEN = HttpServletResponse.SC_FORBIDDEN;
  public static final int TOO_MANY_REQUESTS = 429;
  public static final int UNPROCESSABLE = 422;

  private Answers() {}

  /** The language of a page: Danish, unless its address says {@code ?lang=en}. */
  public static Language pageLanguage(HttpServletRequest request) {
    return "en".equals(request.getParameter("lang")) ? Language.EN : Language.DA;
  }

  public static String text(HttpServletRequest request, String key, Object... arguments) {
    return Messages.of(key, arguments).in(Asked.of(request).language());
  }

  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    String text = text(request, key, arguments);
    send(request, response, new Problem(Asked.of(request), status, text));
  }

  /** Tells a problem; what was said of the answer that it replaces is taken back. */
  public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Object page = request.getServletContext().getAttribute(ErrorPage.class.getName());
    Problem.Told told = problem.told(Optional.ofNullable((ErrorPage) page));
    response.setHeader("ETag", null);
    response.addHeader("Vary", "Accept, Accept-Language");
    send(response, problem.status(), told.type(), told.bytes());
  }

  /** Tells a problem to a program, whatever it accepts. */
  public static void sendJson(HttpServletResponse response, Problem problem) throws IOException {
    response.setHeader("ETag", null);
    response.setHeader("Content-Language", problem.asked().language().tag());
    send(response, problem.status(), Problem.JSON, problem.json());
  }

  static void plain(HttpServletResponse response, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    send(response, status, "text/plain; charset=utf-8", bytes);
  }

  private static void send(HttpServletResponse response, int status, String type, byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
