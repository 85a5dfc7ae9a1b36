package dk.rammekatalog.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Which products somebody wants to see, as the address says it; an empty one is not narrowed.
 *
 * @param kind the last part of the kind's address
 * @param maturity the last part of the maturity's address; {@value #NONE} for those without
 * @param text that is to be in the name
 * @param sort the column
 */
public record ProductWish(String kind, String maturity, String text, String sort) {
  /** Of the products whose maturity no source tells. */
  public static final String NONE = "ingen";

  static ProductWish of(HttpServletRequest request) {
    return new ProductWish(
        value(request, "slags"),
        value(request, "modenhed"),
        value(request, "tekst"),
        value(request, "sorter"));
  }

  private static String value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** The address of the same products in another order. */
  public String sortedBy(String column) {
    return "/overblik/produkter?" + parameters() + "sorter=" + column;
  }

  /** The address of the same products as CSV. */
  public String csv() {
    return "/overblik/produkter?"
        + parameters()
        + (sort.isEmpty() ? "" : "sorter=" + encoded(sort) + "&")
        + "format=csv";
  }

  private String parameters() {
    return parameter("slags", kind) + parameter("modenhed", maturity) + parameter("tekst", text);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + encoded(value) + "&";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  boolean isInName(String name) {
    return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
