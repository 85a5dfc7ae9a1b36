package dk.rammekatalog.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total how many things there are in all
 * @param corrected what was searched for instead, where a word is not in the catalogue
 * @param unknown the words that are not in the catalogue and resemble none that is
 * @param someWords whether no thing has all the words, so that these have only some
 * @param facets those that have values, in their order, counted over all that was found
 */
public record SearchAnswer(
    long total,
    Optional<String> corrected,
    List<String> unknown,
    boolean someWords,
    List<Hit> hits,
    List<Facet> facets) {

  /**
   * A thing that was found.
   *
   * @param kinds the IRIs of its classes
   * @param other an alternative name that has one of the words, if its title has none
   * @param passage of a text that has most of the words; empty if the thing has no text
   */
  public record Hit(
      String iri,
      List<String> kinds,
      Passage title,
      Optional<Passage> other,
      Optional<Passage> passage) {}

  /**
   * A piece of a text.
   *
   * @param language its tag; empty if it has none
   */
  public record Passage(String language, List<Piece> pieces) {
    /** The text without its marks. */
    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }

    boolean isMarked() {
      return pieces.stream().anyMatch(Piece::marked);
    }
  }

  /** A part of a passage; marked if it is a word that was searched for. */
  public record Piece(String text, boolean marked) {}

  /**
   * The values of a facet, those that most things have first.
   *
   * @param more how many values there are beyond these
   */
  public record Facet(String name, List<Count> values, int more) {}

  /** How many of the things that were found have a value. */
  public record Count(String iri, int things) {}
}
