package dk.rammekatalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index, and how each is made into words. */
final class Fields {
  /** What is stored, to be shown: {@code iri}, {@code kind}, and texts by {@link Shown}. */
  static final String IRI = "iri";

  static final String KIND = "kind";
  static final String SHOWN_NAME = "show.name";
  static final String SHOWN_OTHER = "show.other";
  static final String SHOWN_TEXT = "show.text";

  /** On every thing, and not on the list of parts. */
  static final String THING = "thing";

  static final String WEIGHT = "weight";

  /** Words that may be parts of compounds, all on one document. */
  static final String LEXICON = "lexicon";

  /** Complete names and numbers. */
  static final String NAME_KEY = "key.name";

  static final String OTHER_KEY = "key.other";
  static final String NUMBER_KEY = "key.number";
  static final String DAY_KEY = "key.day";

  /** Stemmed words: of names, of other names and numbers, and of all else. */
  static final String NAME_DA = "name.da";

  static final String NAME_EN = "name.en";
  static final String OTHER = "other";

  /** What its classes are called. */
  static final String KIND_DA = "class.da";

  static final String KIND_EN = "class.en";
  static final String TEXT_DA = "text.da";
  static final String TEXT_EN = "text.en";

  /** Words as they stand, for beginnings and misspellings. */
  static final String NAME_WORD = "word.name";

  static final String TEXT_WORD = "word.text";

  /** Stemmed parts of compounds. */
  static final String NAME_PART = "part.name";

  static final String TEXT_PART = "part.text";

  /** The facet of a thing's classes. */
  static final String KINDS = "slags";

  /** The facets, in the order in which they are shown. */
  static final List<String> FACETS =
      List.of(KINDS, "modenhed", "moede", "organ", "omraade", "emne", "dokument");

  private Fields() {}

  static Analyzer analyzer() {
    Map<String, Analyzer> fields = new HashMap<>();
    List.of(NAME_WORD, TEXT_WORD).forEach(field -> fields.put(field, Words.FOLDED));
    List.of(NAME_EN, KIND_EN, TEXT_EN).forEach(field -> fields.put(field, Words.ENGLISH));
    return new PerFieldAnalyzerWrapper(Words.DANISH, fields);
  }

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    FACETS.forEach(facet -> config.setMultiValued(facet, true));
    return config;
  }

  /** Where order counts, and how long the field is. */
  static FieldType ordered() {
    return type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  }

  /** Where it only counts how often a word is there. */
  static FieldType counted() {
    return type(IndexOptions.DOCS_AND_FREQS, false);
  }

  /** Where it only counts whether a word is there. */
  static FieldType present() {
    return type(IndexOptions.DOCS, true);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
