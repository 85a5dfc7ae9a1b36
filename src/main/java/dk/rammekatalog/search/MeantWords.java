package dk.rammekatalog.search;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** Words that mean something together, however they are inflected. */
public final class MeantWords {
  private final Set<String> danish;
  private final Set<String> english;

  /** The words of a text in either language. */
  public MeantWords(String words) {
    this.danish = stems(Words.DANISH, words);
    this.english = stems(Words.ENGLISH, words);
  }

  /**
   * Whether a text has at least one of these words, and no other but small ones and some.
   *
   * @param others words that do not count
   */
  public boolean cover(String text, MeantWords others) {
    return cover(Words.DANISH, text, danish, others.danish)
        || cover(Words.ENGLISH, text, english, others.english);
  }

  private static boolean cover(Analyzer analyzer, String text, Set<String> own, Set<String> other) {
    Set<String> said = stems(analyzer, text);
    said.removeAll(other);
    return !said.isEmpty() && own.containsAll(said);
  }

  private static Set<String> stems(Analyzer analyzer, String text) {
    return new HashSet<>(Words.forms(analyzer, text));
  }
}
