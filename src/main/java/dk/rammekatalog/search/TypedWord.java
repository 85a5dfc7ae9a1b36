package dk.rammekatalog.search;

import java.util.List;
import java.util.Set;

/**
 * One word of a search, in the forms that are looked for.
 *
 * @param typed as it stands in the search
 * @param folded in small letters, with æ, ø and å alike however they are written
 * @param danish its Danish stem; empty if it says nothing in Danish
 * @param english its English stem; empty if it says nothing in English
 * @param parts the stems of its parts, if it is a compound
 */
record TypedWord(String typed, String folded, String danish, String english, List<String> parts) {
  private static final Set<String> ASKING =
      Set.copyOf(
          Words.forms(
              Words.FOLDED, "hvilken hvilket hvilke hvem hvornår hvorfor hvordan which who when"));

  static TypedWord of(String typed, String folded, Compounds compounds) {
    List<String> parts =
        compounds.parts(folded).stream().map(part -> first(Words.DANISH, part)).toList();
    return new TypedWord(
        typed, folded, first(Words.DANISH, typed), first(Words.ENGLISH, typed), parts);
  }

  private static String first(org.apache.lucene.analysis.Analyzer analyzer, String word) {
    return Words.forms(analyzer, word).stream().findFirst().orElse("");
  }

  /** Whether it says nothing, such as "og" and "the", or only asks. */
  boolean isStopWord() {
    return danish.isEmpty() || english.isEmpty() || ASKING.contains(folded);
  }

  /** Numbers are right or wrong; they do not resemble each other. */
  boolean isNumber() {
    return typed.chars().anyMatch(Character::isDigit);
  }

  /** Whether a text with these stems has the word. */
  boolean isAmong(Set<String> stems) {
    return stems.contains(danish) || stems.contains(english);
  }
}
