package dk.rammekatalog.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of an answer that is asked for; all of it if neither page nor size is.
 *
 * @param page from 1; 0 for all
 */
record Cut(int page, int size) {

  /** Empty if a number cannot be read or is out of bounds. */
  static Optional<Cut> of(HttpServletRequest request) {
    String page = request.getParameter("page");
    String size = request.getParameter("size");
    if (page == null && size == null) {
      return Optional.of(new Cut(0, 0));
    }
    try {
      Cut cut =
          new Cut(
              page == null ? 1 : Integer.parseInt(page),
              size == null ? ApiServlet.PAGE : Integer.parseInt(size));
      return Optional.of(cut)
          .filter(each -> each.page > 0 && each.size > 0 && each.size <= ApiServlet.LARGEST);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  int pages(int rows) {
    return Math.max(1, (rows + size - 1) / Math.max(1, size));
  }

  boolean isBeyond(int rows) {
    return page > pages(rows);
  }

  <T> List<T> of(List<T> rows) {
    return page == 0
        ? rows
        : rows.subList((page - 1) * size, (int) Math.min(rows.size(), (long) page * size));
  }

  /** As a Link header: the first page, the last, and those beside this. */
  Optional<String> links(String address, int rows) {
    if (page == 0) {
      return Optional.empty();
    }
    int last = pages(rows);
    List<String> links = new ArrayList<>();
    links.add(link(address, 1, "first"));
    if (page > 1) {
      links.add(link(address, page - 1, "prev"));
    }
    if (page < last) {
      links.add(link(address, page + 1, "next"));
    }
    links.add(link(address, last, "last"));
    return Optional.of(String.join(", ", links));
  }

  private String link(String address, int to, String relation) {
    String more = (address.contains("?") ? "&" : "?") + "page=" + to + "&size=" + size;
    return "<" + address + more + ">; rel=\"" + relation + "\"";
  }
}
