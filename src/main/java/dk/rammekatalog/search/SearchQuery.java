package dk.rammekatalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is asked of the index for some words: an exact name or number is worth most, then the words
 * of titles, of other names, parts of compounds, beginnings, and texts.
 */
final class SearchQuery {
  private static final float EXACT = 250;
  private static final float BEGINNING = 40;
  private static final float DAY = 25;
  private static final float PHRASE = 12;
  private static final float NAMED = 40;

  /** Letters of a beginning that is hardly that of another word: "møder" begins Modernisering. */
  private static final int TELLING_BEGINNING = 6;

  private static final float TIE = 0.1f;
  private static final int LONG_BEGINNING = 3;

  private SearchQuery() {}

  /**
   * The query for what was typed.
   *
   * @param words without those that say nothing
   * @param all whether a thing must have all the words, or only one of them
   */
  static Query of(String text, List<TypedWord> words, boolean all) {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      found.add(word(words.get(i), i == words.size() - 1), all ? Occur.MUST : Occur.SHOULD);
    }
    if (words.size() > 1) {
      found.add(phrase(Fields.NAME_DA, words.stream().map(TypedWord::danish)), Occur.SHOULD);
      found.add(phrase(Fields.NAME_EN, words.stream().map(TypedWord::english)), Occur.SHOULD);
      found.add(named(words), Occur.SHOULD);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(found.build(), Occur.SHOULD);
    exact(text).forEach(query -> either.add(query, Occur.SHOULD));
    return either.build();
  }

  /** Names that begin with what was typed, or have words that do. */
  static Query beginning(String text, List<TypedWord> words) {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    for (TypedWord word : words) {
      found.add(
          new DisjunctionMaxQuery(
              List.of(
                  term(Fields.NAME_DA, word.danish(), 6),
                  term(Fields.NAME_EN, word.english(), 6),
                  term(Fields.OTHER, word.danish(), 6),
                  constant(new PrefixQuery(new Term(Fields.NAME_WORD, word.folded())), 5)),
              TIE),
          Occur.MUST);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(found.build(), Occur.SHOULD);
    exact(text).forEach(query -> either.add(query, Occur.SHOULD));
    return either.build();
  }

  /** All ways in which a thing may have a word. */
  static Query word(TypedWord word, boolean isLast) {
    List<Query> ways =
        new ArrayList<>(
            List.of(
                term(Fields.NAME_DA, word.danish(), 10),
                term(Fields.NAME_EN, word.english(), 10),
                term(Fields.OTHER, word.danish(), 9),
                constant(new TermQuery(new Term(Fields.NAME_DA, word.danish())), 15),
                constant(new TermQuery(new Term(Fields.NAME_EN, word.english())), 15),
                constant(new TermQuery(new Term(Fields.NAME_PART, word.danish())), 16),
                constant(new TermQuery(new Term(Fields.KIND_DA, word.danish())), 4),
                constant(new TermQuery(new Term(Fields.KIND_EN, word.english())), 4),
                term(Fields.TEXT_DA, word.danish(), 2),
                term(Fields.TEXT_EN, word.english(), 2),
                constant(new TermQuery(new Term(Fields.TEXT_PART, word.danish())), 2)));
    if (word.folded().length() >= LONG_BEGINNING || isLast) {
      ways.add(constant(new PrefixQuery(new Term(Fields.NAME_WORD, word.folded())), 14));
      ways.add(constant(new PrefixQuery(new Term(Fields.TEXT_WORD, word.folded())), 1));
    }
    if (!word.parts().isEmpty()) {
      BooleanQuery.Builder parts = new BooleanQuery.Builder();
      word.parts().forEach(part -> parts.add(part(part), Occur.MUST));
      ways.add(parts.build());
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query part(String stem) {
    return new DisjunctionMaxQuery(
        List.of(
            term(Fields.NAME_DA, stem, 2),
            constant(new TermQuery(new Term(Fields.NAME_PART, stem)), 6),
            term(Fields.TEXT_DA, stem, 0.5f),
            constant(new TermQuery(new Term(Fields.TEXT_PART, stem)), 0.5f)),
        TIE);
  }

  /** Complete names and numbers, and their beginnings. */
  private static List<Query> exact(String text) {
    String key = Keys.of(text);
    List<Query> ways = new ArrayList<>();
    if (!key.isEmpty()) {
      ways.add(constant(new TermQuery(new Term(Fields.NAME_KEY, key)), EXACT));
      ways.add(constant(new TermQuery(new Term(Fields.OTHER_KEY, key)), EXACT * 0.9f));
      ways.add(constant(new TermQuery(new Term(Fields.NUMBER_KEY, key)), EXACT));
    }
    if (key.length() >= TELLING_BEGINNING) {
      ways.add(constant(new PrefixQuery(new Term(Fields.NAME_KEY, key)), BEGINNING));
    }
    if (key.length() > 1) {
      ways.add(constant(new PrefixQuery(new Term(Fields.NUMBER_KEY, key)), BEGINNING));
    }
    Keys.day(text)
        .ifPresent(day -> ways.add(constant(new TermQuery(new Term(Fields.DAY_KEY, day)), DAY)));
    return ways;
  }

  /** A thing whose names have all the words, one of them perhaps as a part of a longer one. */
  private static Query named(List<TypedWord> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TypedWord word : words) {
      all.add(
          new DisjunctionMaxQuery(
              List.of(
                  term(Fields.NAME_DA, word.danish(), 1),
                  term(Fields.NAME_EN, word.english(), 1),
                  term(Fields.NAME_PART, word.danish(), 1),
                  term(Fields.OTHER, word.danish(), 1)),
              0),
          Occur.MUST);
    }
    return constant(all.build(), NAMED);
  }

  private static Query phrase(String field, Stream<String> stems) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.setSlop(2);
    stems.filter(stem -> !stem.isEmpty()).forEach(stem -> phrase.add(new Term(field, stem)));
    return new BoostQuery(phrase.build(), PHRASE);
  }

  private static Query term(String field, String form, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, form)), boost);
  }

  private static Query constant(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }
}
