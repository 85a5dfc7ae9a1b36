package dk.rammekatalog.page;

import dk.rammekatalog.web.Answers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Renders the templates under {@code src/main/jte}. */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dk.rammekatalog.page.jte");

  private Pages() {}

  static boolean exists(String template) {
    return ENGINE.hasTemplate(template);
  }

  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String template,
      String version,
      Map<String, Object> parameters)
      throws IOException {
    Frame frame = new Frame(Answers.pageLanguage(request), request.getRequestURI(), version);
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, all, output);
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /** The drawing of the thread as a file of its own. */
  static String draw(ThreadDrawing drawing) {
    StringOutput output = new StringOutput();
    ENGINE.render("thread.jte", Map.of("drawing", drawing, "alone", true), output);
    return output.toString();
  }
}
