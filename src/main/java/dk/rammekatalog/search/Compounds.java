package dk.rammekatalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Takes Danish compounds apart: {@code klassifikationskatalog} into {@code klassifikation} and
 * {@code katalog}. The parts must be words that the catalogue itself has; no dictionary is used.
 */
final class Compounds {
  private static final int SHORTEST_HEAD = 3;
  private static final int SHORTEST_TAIL = 4;

  /** A part that no text has alone is one if it ends at least so many compounds. */
  private static final int COMPOUNDS = 2;

  private static final int SHORTEST_LEARNED = 5;
  private static final int LONGEST = 60;
  private static final List<String> LINKS = List.of("s", "e", "");

  private final Predicate<String> known;

  /** {@code known} tells whether a word, folded, may be a part. */
  Compounds(Predicate<String> known) {
    this.known = known;
  }

  /** Words that may be parts: those given, and the ends that several of them share. */
  static Set<String> lexicon(Set<String> words) {
    Set<String> lexicon = new HashSet<>();
    words.stream().filter(Compounds::mayBePart).forEach(lexicon::add);
    Map<String, Set<String>> ends = new HashMap<>();
    lexicon.forEach(word -> addEnds(word, lexicon, ends));
    ends.forEach(
        (tail, heads) -> {
          if (heads.size() >= COMPOUNDS
              && LINKS.stream().noneMatch(link -> isLinked(tail, link, ends, lexicon))) {
            lexicon.add(tail);
          }
        });
    return lexicon;
  }

  /** What follows each word that another word begins with, if it is not only its ending. */
  private static void addEnds(String word, Set<String> words, Map<String, Set<String>> ends) {
    for (int end = SHORTEST_TAIL; end <= word.length() - SHORTEST_LEARNED; end++) {
      String head = word.substring(0, end);
      if (words.contains(head) && !stem(head).equals(stem(word))) {
        LINKS.stream()
            .filter(link -> word.startsWith(link, head.length()))
            .map(link -> word.substring(head.length() + link.length()))
            .filter(tail -> tail.length() >= SHORTEST_LEARNED)
            .forEach(tail -> ends.computeIfAbsent(tail, key -> new HashSet<>()).add(head));
      }
    }
  }

  /** Whether a supposed part is one with a linking letter before it. */
  private static boolean isLinked(
      String tail, String link, Map<String, Set<String>> ends, Set<String> words) {
    String bare = tail.startsWith(link) ? tail.substring(link.length()) : tail;
    return !bare.equals(tail) && (words.contains(bare) || ends.containsKey(bare));
  }

  private static String stem(String word) {
    return String.join("", Words.forms(Words.DANISH, word));
  }

  /** The parts of a folded word, in their order; empty if it is no compound of known words. */
  List<String> parts(String word) {
    return mayBePart(word) && word.length() <= LONGEST ? split(word) : List.of();
  }

  /** The parts of a word, and theirs where they are compounds themselves. */
  Set<String> allParts(String word) {
    Set<String> all = new TreeSet<>();
    for (String part : parts(word)) {
      all.add(part);
      all.addAll(allParts(part));
    }
    return all;
  }

  /** The longest head first, so that there are few parts. */
  private List<String> split(String word) {
    for (int end = word.length() - SHORTEST_TAIL; end >= SHORTEST_HEAD; end--) {
      String head = word.substring(0, end);
      if (known.test(head)) {
        List<String> rest = rest(word.substring(end));
        if (!rest.isEmpty()) {
          List<String> parts = new ArrayList<>(List.of(head));
          parts.addAll(rest);
          return parts;
        }
      }
    }
    return List.of();
  }

  private List<String> rest(String rest) {
    for (String link : LINKS) {
      String tail = rest.startsWith(link) ? rest.substring(link.length()) : "";
      if (tail.length() >= SHORTEST_TAIL) {
        List<String> parts = isTail(tail) ? List.of(tail) : split(tail);
        if (!parts.isEmpty()) {
          return parts;
        }
      }
    }
    return List.of();
  }

  /** The last part of a compound has the endings of the whole. */
  private boolean isTail(String tail) {
    return known.test(tail)
        || Words.forms(Words.DANISH, tail).stream()
            .anyMatch(stem -> stem.length() >= SHORTEST_TAIL && known.test(stem));
  }

  private static boolean mayBePart(String word) {
    return word.length() >= SHORTEST_HEAD
        && word.chars().allMatch(Character::isLetter)
        && !Words.forms(Words.DANISH, word).isEmpty();
  }
}
