package dk.rammekatalog.web;

import dk.rammekatalog.text.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * What an answer about a mistake depends on; each is empty where the client does not say.
 *
 * @param accept the media types that are wanted
 * @param languages that are wanted
 * @param path that the client sees
 * @param query what follows the path, without the question mark
 */
public record Asked(String accept, String languages, String path, String query) {

  public static Asked of(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return new Asked(
        Objects.requireNonNullElse(request.getHeader("Accept"), ""),
        Objects.requireNonNullElse(request.getHeader("Accept-Language"), ""),
        forwarded instanceof String first ? first : request.getRequestURI(),
        Objects.requireNonNullElse(request.getQueryString(), ""));
  }

  /** Danish, unless the address asks, or a client whose address does not prefers English. */
  public Language language() {
    String inAddress = parameter("lang");
    String asked = inAddress.isEmpty() ? languages : inAddress;
    return asked.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.DA;
  }

  /** A parameter of the address; empty if it is not there or cannot be read. */
  public String parameter(String name) {
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> decoded(part.substring(name.length() + 1)))
        .findFirst()
        .orElse("");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
