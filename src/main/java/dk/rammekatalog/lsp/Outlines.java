package dk.rammekatalog.lsp;

import dk.rammekatalog.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The outlines of all sources, as they stand in the editor; each made once for one text. */
final class Outlines {
  private final Documents documents;
  private final Map<String, Outline> made = new ConcurrentHashMap<>();

  Outlines(Documents documents) {
    this.documents = documents;
  }

  /** A file and a name that stands in it. */
  record Occurrence(String path, Outline outline, Term term) {

    boolean isSubject() {
      return path.endsWith(".ttl") && term.place() == Place.SUBJECT;
    }
  }

  Outline of(String uri) {
    return Outline.of(documents.text(uri));
  }

  Outline of(SourceFile file) {
    return made.compute(
        file.path(),
        (path, known) ->
            known != null && known.text().text().equals(file.text())
                ? known
                : Outline.of(new EditorText(file.text())));
  }

  /** Every place at which a file names an IRI, by file and place. */
  List<Occurrence> occurrences(String iri) {
    String end = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return documents.sources().files().stream()
        .filter(file -> file.text().contains(end))
        .flatMap(file -> occurrences(file, iri))
        .toList();
  }

  private Stream<Occurrence> occurrences(SourceFile file, String iri) {
    Outline outline = of(file);
    return outline.terms().stream()
        .filter(term -> term.iri().equals(iri) && !term.token().text().equals("a"))
        .map(term -> new Occurrence(file.path(), outline, term));
  }
}
