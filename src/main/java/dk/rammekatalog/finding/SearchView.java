package dk.rammekatalog.finding;

import dk.rammekatalog.search.FacetValue;
import dk.rammekatalog.search.SearchAnswer.Passage;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a search shows.
 *
 * @param text as typed
 * @param problem why there is no answer, if there is none
 * @param total how many things were found
 * @param corrected what was searched for instead
 * @param unknown words that the catalogue does not have
 * @param someWords whether no thing has all the words
 * @param shortcuts to lists and overviews that may be meant
 * @param chosen what the search is narrowed by, each with the address without it
 * @param facets what it can be narrowed by
 * @param page of the hits, from 1
 * @param previous the address of the page before; empty if there is none
 * @param next the address of the page after; empty if there is none
 */
public record SearchView(
    String text,
    Optional<String> problem,
    long total,
    Optional<String> corrected,
    List<String> unknown,
    boolean someWords,
    List<Shortcut> shortcuts,
    List<Choice> chosen,
    List<Entry> entries,
    List<Facet> facets,
    int page,
    int pages,
    String previous,
    String next) {

  /**
   * A thing that was found.
   *
   * @param kinds what its classes are called
   */
  public record Entry(
      String iri,
      String href,
      Passage title,
      List<Kind> kinds,
      Optional<Passage> other,
      Optional<Passage> passage) {}

  /** A class of a thing. */
  public record Kind(String iri, String label) {}

  /** A page that may be meant. */
  public record Shortcut(String text, String href) {}

  /**
   * A facet with the values that can be chosen.
   *
   * @param more how many there are beyond these
   * @param all the address of the same search with all of them; empty if these are all
   */
  public record Facet(String name, String label, List<Choice> values, int more, String all) {}

  /**
   * A value of a facet.
   *
   * @param facet what the facet is called
   * @param count how many of the things found have it; 0 if it is chosen
   * @param href the search with it, or without it if it is chosen
   */
  public record Choice(
      FacetValue value, String name, String facet, String label, int count, String href) {}

  /** Whether there is nothing to show because nothing was asked for. */
  public boolean isBlank() {
    return text.isEmpty() && chosen.isEmpty();
  }
}
