package dk.rammekatalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Answers that have the same bytes as long as they have the same tag.
 *
 * @param hash of the bytes, or of what they are made from
 * @param modified when they changed last
 */
public record StrongTag(String hash, Instant modified) {
  /** A way of packing, as HTTP names it. */
  public static final String GZIP = "gzip";

  /** Another one. */
  public static final String BROTLI = "br";

  /**
   * Tags an answer.
   *
   * @param coding how it is packed; empty if it is not
   * @return whether the client has it already; then the answer is complete, with 304
   */
  public boolean isKnown(HttpServletRequest request, HttpServletResponse response, String coding) {
    response.setHeader("ETag", "\"" + hash + (coding.isEmpty() ? "" : "-" + coding) + "\"");
    response.setHeader(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
    response.setHeader("Cache-Control", "public, no-cache");
    boolean same = isSame(request);
    if (same) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return same;
  }

  private boolean isSame(HttpServletRequest request) {
    String known = request.getHeader("If-None-Match");
    if (known != null) {
      return Arrays.stream(known.split(","))
          .map(each -> each.strip().replaceFirst("^W/", "").replace("--gzip", ""))
          .map(each -> each.replaceFirst("-(gzip|gz|br)\"$", "\""))
          .anyMatch(each -> each.equals("\"" + hash + "\"") || each.equals("*"));
    }
    long since = since(request);
    return since >= 0 && since >= modified.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
  }

  /** A date that nobody can read is as good as none. */
  private static long since(HttpServletRequest request) {
    try {
      return request.getDateHeader("If-Modified-Since");
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /** Whether a client takes an answer that is packed in a way. */
  public static boolean takes(HttpServletRequest request, String coding) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && accepted.matches("(?i).*\\b" + coding + "\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }
}
