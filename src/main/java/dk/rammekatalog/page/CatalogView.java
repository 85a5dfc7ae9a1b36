package dk.rammekatalog.page;

import java.util.List;

/**
 * The catalogue for harvesters, as people see it.
 *
 * @param entries the data sets of this page
 * @param formats the files that have the whole
 * @param total how many data sets there are
 * @param previous the address of the page before; empty if there is none
 * @param next the address of the page after; empty if there is none
 */
public record CatalogView(
    List<Entry> entries, List<Format> formats, int total, String previous, String next) {

  /** One data set. */
  public record Entry(
      String name, String description, String href, String changed, List<Format> files) {}

  /**
   * A file in a syntax.
   *
   * @param anchor the end of its IRI after the hash; empty if it has none
   */
  public record Format(String name, String href, String mediaType, String anchor) {}
}
