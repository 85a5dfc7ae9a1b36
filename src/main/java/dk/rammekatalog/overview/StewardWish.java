package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which rows of a list somebody wants to see, and how, as the address says it.
 *
 * @param path of the list
 * @param kind the last part of the kind's address; empty for all
 * @param sort the column, after a hyphen if the last is to be first; empty for the list's own order
 * @param page from 1
 */
public record StewardWish(String path, String kind, String sort, int page) {

  static StewardWish of(HttpServletRequest request, String path) {
    String page = value(request, "side");
    return new StewardWish(
        path,
        value(request, "slags"),
        value(request, "sorter"),
        page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
  }

  private static String value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  String column() {
    return sort.replaceFirst("^-", "");
  }

  /** Whether the last row is to be the first. */
  public boolean isReversed() {
    return sort.startsWith("-");
  }

  /** Whether the rows are sorted by a column. */
  public boolean isBy(String column) {
    return column().equals(column) && !sort.isEmpty();
  }

  boolean isWanted(Row row) {
    return kind.isEmpty() || name(row.get("kind").href()).equals(kind);
  }

  /** The last part of an address. */
  public static String name(String href) {
    return href.replaceFirst(".*[/#]", "");
  }

  /** The address of the same rows sorted by a column; the other way if they are so already. */
  public String sortedBy(String column) {
    return address(kind, isBy(column) && !isReversed() ? "-" + column : column, 1, "");
  }

  /** The address of the rows of one kind. */
  public String of(String name) {
    return address(name, sort, 1, "");
  }

  /** The address of another page of the rows. */
  public String at(int other) {
    return address(kind, sort, other, "");
  }

  /** The address of all these rows in a format. */
  public String in(String format) {
    return address(kind, sort, 1, format);
  }

  private String address(String ofKind, String by, int at, String format) {
    String query =
        parameter("slags", ofKind)
            + parameter("sorter", by)
            + parameter("side", at > 1 ? Integer.toString(at) : "")
            + parameter("format", format);
    return query.isEmpty() ? path : path + "?" + query.substring(1);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
