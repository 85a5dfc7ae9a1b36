package dk.rammekatalog.search;

import dk.rammekatalog.search.Words.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds the word of the catalogue that a misspelt one resembles. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final List<String> FIELDS = List.of(Fields.NAME_WORD, Fields.TEXT_WORD);

  private final IndexSearcher searcher;

  Spelling(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Whether any thing has the word, in whatever form. */
  boolean isKnown(TypedWord word, boolean isLast) throws IOException {
    return word.isStopWord()
        || searcher.search(SearchQuery.word(word, isLast), 1).scoreDocs.length > 0;
  }

  /**
   * The word that differs in the fewest letters: one where the word is short, two where it is long.
   * One of a name is better than one of a text, and a frequent one better than a rare one.
   *
   * @return as the catalogue writes it, in small letters
   */
  Optional<String> nearest(TypedWord word) throws IOException {
    int length = word.folded().length();
    if (length < SHORTEST || word.isNumber()) {
      return Optional.empty();
    }
    for (int edits = 1; edits <= (length < LONG ? 1 : 2); edits++) {
      for (String field : FIELDS) {
        Optional<Term> found = most(new Term(field, word.folded()), edits);
        if (found.isPresent()) {
          return Optional.of(asWritten(found.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Term> most(Term word, int edits) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), word.field());
    if (terms == null) {
      return Optional.empty();
    }
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, word, edits, 0, true);
    String best = "";
    int most = 0;
    for (BytesRef each = near.next(); each != null; each = near.next()) {
      if (near.docFreq() > most) {
        most = near.docFreq();
        best = each.utf8ToString();
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Term(word.field(), best));
  }

  /** The index has words folded; the texts of a thing have them as they are written. */
  private String asWritten(Term word) throws IOException {
    int found = searcher.search(new TermQuery(word), 1).scoreDocs[0].doc;
    Document document = searcher.storedFields().document(found);
    return Stream.of(Fields.SHOWN_NAME, Fields.SHOWN_OTHER, Fields.SHOWN_TEXT)
        .flatMap(field -> Arrays.stream(document.getValues(field)))
        .map(stored -> Shown.of(stored).text())
        .flatMap(text -> written(text, word.text()))
        .findFirst()
        .orElse(word.text());
  }

  private static Stream<String> written(String text, String folded) {
    return Words.of(Words.FOLDED, text).stream()
        .filter(word -> word.form().equals(folded))
        .map((Word word) -> text.substring(word.start(), word.end()));
  }
}
