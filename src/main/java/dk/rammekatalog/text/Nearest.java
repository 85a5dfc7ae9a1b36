package dk.rammekatalog.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that differs from the word in the fewest characters, if those are at most a third
   * of the word's; upper and lower case count as alike, as do æ, ø, å and ae, oe, aa, and of equals
   * the first in the alphabet wins.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int limit = Math.max(1, word.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String folded = folded(word);
    int best = limit + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      int differs = distance.apply(folded, folded(candidate));
      boolean closer = differs >= 0 && differs < best;
      boolean earlier =
          differs == best && nearest.filter(found -> found.compareTo(candidate) > 0).isPresent();
      if (closer || earlier) {
        best = differs;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
  }
}
