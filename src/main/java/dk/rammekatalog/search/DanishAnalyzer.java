package dk.rammekatalog.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Danish words for searching: stemmed, without stop words, and so that {@code boernehave}, {@code
 * bornehave} and {@code BØRNEHAVERNE} all find {@code Børnehaver}.
 */
public final class DanishAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream lower = new LowerCaseFilter(words);
    TokenStream kept =
        new StopFilter(lower, org.apache.lucene.analysis.da.DanishAnalyzer.getDefaultStopSet());
    TokenStream letters = new ScandinavianNormalizationFilter(kept); // aa → å, ae → æ, oe → ø
    TokenStream stems = new SnowballFilter(letters, "Danish");
    return new TokenStreamComponents(words, new ScandinavianFoldingFilter(stems));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ScandinavianFoldingFilter(
        new ScandinavianNormalizationFilter(new LowerCaseFilter(words)));
  }
}
