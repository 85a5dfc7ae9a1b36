package dk.rammekatalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text, in the forms that are compared. */
final class Words {
  static final Analyzer DANISH = new DanishAnalyzer();
  static final Analyzer ENGLISH = new EnglishAnalyzer();
  static final Analyzer FOLDED = new FoldedAnalyzer();

  private Words() {}

  /** A word of a text, and where it stands there. */
  record Word(String form, int start, int end) {}

  /** The words of a text in the form that an analyzer gives them, in their order. */
  static List<Word> of(Analyzer analyzer, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(form.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot analyse a text in memory", e);
    }
  }

  /** The forms of the words of a text. */
  static List<String> forms(Analyzer analyzer, String text) {
    return of(analyzer, text).stream().map(Word::form).toList();
  }
}
