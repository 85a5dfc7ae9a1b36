package dk.rammekatalog.search;

import dk.rammekatalog.search.Words.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * What was typed, as words that the catalogue has where it can be.
 *
 * @param text with misspelt words corrected
 * @param words that say something
 * @param corrected whether any word was
 * @param unknown words that are not in the catalogue and resemble none that is
 */
record Typed(String text, List<TypedWord> words, boolean corrected, List<String> unknown) {

  /** Reads what was typed, and looks up each word. */
  static Typed of(String text, IndexSearcher searcher, Compounds compounds) throws IOException {
    Spelling spelling = new Spelling(searcher);
    StringBuilder fixed = new StringBuilder();
    List<TypedWord> words = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean corrected = false;
    int end = 0;
    List<Word> all = Words.of(Words.FOLDED, text);
    for (Word place : all) {
      String typed = text.substring(place.start(), place.end());
      TypedWord word = TypedWord.of(typed, place.form(), compounds);
      boolean known = spelling.isKnown(word, place.equals(all.get(all.size() - 1)));
      Optional<String> other = known ? Optional.empty() : spelling.nearest(word);
      fixed
          .append(text, end, place.start())
          .append(other.map(form -> likeTyped(form, typed)).orElse(typed));
      end = place.end();
      corrected |= other.isPresent();
      if (!known && other.isEmpty()) {
        unknown.add(typed);
      }
      words.add(other.map(form -> retyped(form, compounds)).orElse(word));
    }
    fixed.append(text, end, text.length());
    return new Typed(fixed.toString(), meaningful(words), corrected, unknown);
  }

  private static TypedWord retyped(String form, Compounds compounds) {
    return TypedWord.of(form, Words.forms(Words.FOLDED, form).get(0), compounds);
  }

  /** A word that begins a title has a capital that nobody types; one in the middle belongs. */
  private static String likeTyped(String form, String typed) {
    boolean plain = form.substring(1).equals(form.substring(1).toLowerCase(Locale.ROOT));
    return plain && Character.isLowerCase(typed.charAt(0)) ? form.toLowerCase(Locale.ROOT) : form;
  }

  /** A search of nothing but small words, such as "HOS", is for those. */
  private static List<TypedWord> meaningful(List<TypedWord> words) {
    List<TypedWord> meaningful = words.stream().filter(word -> !word.isStopWord()).toList();
    return meaningful.isEmpty() ? words : meaningful;
  }
}
