package dk.rammekatalog.page;

import java.util.List;

/**
 * What a page shows of many things: the kinds of the start page, or the things of one kind.
 *
 * @param entries of one page
 * @param type by which search tells things of the kind from others; empty if it cannot
 */
public record ListView(String title, List<Entry> entries, Paging paging, String type) {

  /**
   * One line of the list.
   *
   * @param note what stands behind the link; may be empty
   */
  public record Entry(String text, String href, String note) {}
}
