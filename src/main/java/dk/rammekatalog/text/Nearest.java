package dk.rammekatalog.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private static final int FEW = 3;

  private Nearest() {}

  /** The first of the nearest candidates. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    return all(word, candidates).stream().findFirst();
  }

  /**
   * The candidates that differ from the word in the fewest characters, if those are at most a third
   * of the word's; upper and lower case count as alike, as do æ, ø, å and ae, oe, aa.
   *
   * @return at most three, in the order of the alphabet
   */
  public static List<String> all(String word, Collection<String> candidates) {
    int limit = Math.max(1, word.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String folded = folded(word);
    Map<Integer, TreeSet<String>> found = new TreeMap<>();
    for (String candidate : candidates) {
      int differs = distance.apply(folded, folded(candidate));
      if (differs >= 0) {
        found.computeIfAbsent(differs, key -> new TreeSet<>()).add(candidate);
      }
    }
    return found.values().stream().findFirst().stream()
        .flatMap(TreeSet::stream)
        .limit(FEW)
        .toList();
  }

  /** A word as it would stand in an address: small letters, ae, oe and aa, hyphens for spaces. */
  public static String folded(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replace("æ", "ae")
        .replace("ø", "oe")
        .replace("å", "aa")
        .replace(' ', '-');
  }
}
