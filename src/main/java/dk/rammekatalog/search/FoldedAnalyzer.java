package dk.rammekatalog.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Whole words as they stand, in small letters, æ, ø and å alike however they are written. */
final class FoldedAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream letters = new ScandinavianNormalizationFilter(new LowerCaseFilter(words));
    return new TokenStreamComponents(words, new ScandinavianFoldingFilter(letters));
  }
}
