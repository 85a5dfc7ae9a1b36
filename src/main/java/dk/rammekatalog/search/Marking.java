package dk.rammekatalog.search;

import dk.rammekatalog.search.SearchAnswer.Passage;
import dk.rammekatalog.search.SearchAnswer.Piece;
import dk.rammekatalog.search.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks the words of a search in texts, and chooses the passage of a text that has most of them.
 */
final class Marking {
  private static final int PASSAGE = 220;

  /** How much stands before the first word that is marked. */
  private static final int BEFORE = 60;

  private static final int LONG_BEGINNING = 3;
  private static final String CUT = "…";

  private final List<TypedWord> words;
  private final Compounds compounds;

  Marking(List<TypedWord> words, Compounds compounds) {
    this.words = words;
    this.compounds = compounds;
  }

  /** The whole text with its marks. */
  Passage whole(Shown shown) {
    return new Passage(shown.language(), pieces(shown.text(), marks(shown.text())));
  }

  /** How many different words of the search a text has. */
  int count(Shown shown) {
    Set<TypedWord> found = new HashSet<>();
    for (Word word : Words.of(Words.FOLDED, shown.text())) {
      words.stream().filter(each -> has(shown.text(), word, each)).forEach(found::add);
    }
    return found.size();
  }

  /** A part of the text around the first mark; its beginning, if there is none. */
  Passage passage(Shown shown) {
    String text = shown.text();
    if (text.length() <= PASSAGE) {
      return whole(shown);
    }
    int mark = marks(text).stream().findFirst().map(Word::start).orElse(0);
    int start = mark <= BEFORE ? 0 : text.indexOf(' ', mark - BEFORE) + 1;
    int limit = Math.min(text.length(), start + PASSAGE);
    int end = limit == text.length() ? limit : Math.max(start + 1, text.lastIndexOf(' ', limit));
    String cut = text.substring(Math.min(start, mark), end);
    List<Piece> pieces = new ArrayList<>(pieces(cut, marks(cut)));
    if (start > 0) {
      pieces.add(0, new Piece(CUT, false));
    }
    if (end < text.length()) {
      pieces.add(new Piece(CUT, false));
    }
    return new Passage(shown.language(), pieces);
  }

  private List<Word> marks(String text) {
    return Words.of(Words.FOLDED, text).stream()
        .filter(word -> words.stream().anyMatch(each -> has(text, word, each)))
        .toList();
  }

  /** Whether a word of a text is one that was searched for: by its stem, beginning or parts. */
  private boolean has(String text, Word word, TypedWord searched) {
    if (searched.folded().length() >= LONG_BEGINNING && word.form().startsWith(searched.folded())) {
      return true;
    }
    Set<String> stems = stems(text.substring(word.start(), word.end()), word.form());
    return searched.isAmong(stems) || searched.parts().stream().anyMatch(stems::contains);
  }

  private final Map<String, Set<String>> known = new HashMap<>();

  private Set<String> stems(String written, String folded) {
    return known.computeIfAbsent(
        written,
        key -> {
          Set<String> stems = new HashSet<>(Words.forms(Words.DANISH, written));
          stems.addAll(Words.forms(Words.ENGLISH, written));
          for (String part : compounds.allParts(folded)) {
            stems.addAll(Words.forms(Words.DANISH, part));
          }
          return stems;
        });
  }

  private static List<Piece> pieces(String text, List<Word> marks) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (Word mark : marks) {
      if (mark.start() > end) {
        pieces.add(new Piece(text.substring(end, mark.start()), false));
      }
      pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
      end = mark.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }
}
