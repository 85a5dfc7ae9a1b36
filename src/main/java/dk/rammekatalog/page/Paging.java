package dk.rammekatalog.page;

import dk.rammekatalog.lookup.Lists;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A part of a list and the ways to the parts beside it.
 *
 * @param page from 1
 * @param first of the entries that are shown, from 1
 * @param last of them
 * @param total of the entries of all pages
 * @param previous address; empty on the first page
 * @param next address; empty on the last page
 */
public record Paging(
    int page, int pages, int first, int last, int total, String previous, String next) {
  private static final String PAGE = "side";

  /**
   * A part of a list of {@link Lists}.
   *
   * @param address of the first page
   */
  static Paging of(int page, int total, String address) {
    int pages = Math.max(1, (total + Lists.PART - 1) / Lists.PART);
    return new Paging(
        page,
        pages,
        (page - 1) * Lists.PART + 1,
        Math.min(page * Lists.PART, total),
        total,
        page > 1 ? address(address, page - 1) : "",
        page < pages ? address(address, page + 1) : "");
  }

  /** Which page is asked for; 0 if that is not a number. */
  public static int asked(HttpServletRequest request) {
    String text = request.getParameter(PAGE);
    return text == null ? 1 : text.matches("[1-9][0-9]{0,7}") ? Integer.parseInt(text) : 0;
  }

  private static String address(String address, int page) {
    return page == 1 ? address : address + (address.contains("?") ? "&" : "?") + PAGE + "=" + page;
  }
}
