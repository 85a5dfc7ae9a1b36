package dk.rammekatalog.text;

import java.util.Locale;

/** A language that people are answered in; Danish is the first. */
public enum Language {
  DA,
  EN;

  /** The language tag, as in RDF literals: {@code da} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
