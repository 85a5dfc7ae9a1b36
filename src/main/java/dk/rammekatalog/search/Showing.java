package dk.rammekatalog.search;

import dk.rammekatalog.search.SearchAnswer.Hit;
import dk.rammekatalog.search.SearchAnswer.Passage;
import dk.rammekatalog.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;

/** What is shown of a thing that was found. */
final class Showing {
  private final Marking marking;
  private final String language;

  Showing(Marking marking, Language language) {
    this.marking = marking;
    this.language = language.tag();
  }

  Hit of(Document document) {
    String iri = document.get(Fields.IRI);
    Passage title =
        texts(document, Fields.SHOWN_NAME).stream()
            .findFirst()
            .map(marking::whole)
            .orElseGet(() -> marking.whole(new Shown("", iri)));
    Optional<Passage> other =
        texts(document, Fields.SHOWN_OTHER).stream()
            .map(marking::whole)
            .filter(name -> name.isMarked() && !title.text().contains(name.text()))
            .findFirst();
    return new Hit(
        iri,
        Arrays.asList(document.getValues(Fields.KIND)),
        title,
        other,
        passage(texts(document, Fields.SHOWN_TEXT)));
  }

  /**
   * Of the text, not a single word, with most of the words; the first of them, in the language that
   * is wanted.
   */
  private Optional<Passage> passage(List<Shown> texts) {
    Comparator<Shown> byWords = Comparator.comparingInt(marking::count);
    return texts.stream()
        .filter(text -> text.text().contains(" "))
        .reduce((one, two) -> byWords.compare(one, two) >= 0 ? one : two)
        .map(marking::passage);
  }

  /** The texts of a field, those in the language that is wanted first. */
  private List<Shown> texts(Document document, String field) {
    List<Shown> all = Arrays.stream(document.getValues(field)).map(Shown::of).toList();
    Stream<Shown> wanted = all.stream().filter(this::isWanted);
    return Stream.concat(wanted, all.stream().filter(text -> !isWanted(text))).toList();
  }

  private boolean isWanted(Shown text) {
    return text.language().equals(language);
  }
}
