package dk.rammekatalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/** Answers that stay the same as long as the version does. */
public final class Versioned {
  private Versioned() {}

  /**
   * Tags an answer with the version, weakly, because the same tag stands on every syntax and
   * language of it.
   *
   * @return whether the client has the answer already; then it is complete, with 304
   */
  public static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, String version) {
    String tag = "W/\"" + version + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, no-cache");
    response.addHeader("Vary", "Accept, Accept-Encoding");
    String known = request.getHeader("If-None-Match");
    boolean same =
        known != null
            && Arrays.stream(known.split(","))
                .map(each -> each.strip().replaceFirst("^W/", "").replace("--gzip", ""))
                .anyMatch(each -> each.equals("\"" + version + "\"") || each.equals("*"));
    if (same) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return same;
  }
}
