package dk.rammekatalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The parts of a request's address that may be missing. */
public final class Paths {
  private Paths() {}

  /** What follows the servlet's own path, decoded, with its slash; empty if nothing does. */
  public static String info(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  /** What follows the servlet's own path and its slash. */
  public static String name(HttpServletRequest request) {
    String info = info(request);
    return info.startsWith("/") ? info.substring(1) : info;
  }

  /** The query with its question mark; empty if there is none. */
  public static String query(HttpServletRequest request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }
}
