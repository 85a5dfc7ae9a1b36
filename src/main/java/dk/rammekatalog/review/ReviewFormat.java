package dk.rammekatalog.review;

import dk.rammekatalog.diff.Comparison;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.Locale;

/** The forms in which a comparison can be had. */
public enum ReviewFormat {
  TEXT {
    @Override
    public String write(Comparison comparison, Language language) {
      return TextReview.write(
          Story.of(comparison, language), Messages.of("diff.consequences").in(language));
    }
  },
  MARKDOWN {
    @Override
    public String write(Comparison comparison, Language language) {
      return MarkdownReview.write(Story.of(comparison, language), language);
    }
  },
  JSON {
    @Override
    public String write(Comparison comparison, Language language) {
      return JsonReview.write(comparison, language);
    }
  },
  RDF_PATCH {
    @Override
    public String write(Comparison comparison, Language language) {
      return PatchReview.write(comparison.quads());
    }
  };

  /** The comparison in this form; the patch knows no language. */
  public abstract String write(Comparison comparison, Language language);

  /** The name as it is asked for: {@code rdf-patch}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
