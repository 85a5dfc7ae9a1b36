package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.FindingsPart;
import dk.rammekatalog.store.FindingsPart.Finding;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that stewards work through; each row is one thing to look at. */
public enum StewardList {
  FINDINGS("fund", ""),
  LANGUAGE("sprog", "quality-language"),
  TEXT("beskrivelse", "quality-text"),
  AGE("alder", "quality-age"),
  UNDATED("uden-dato", "quality-undated"),
  EXPECTED("forventninger", "quality-expected"),
  DISPUTED("uenigheder", "quality-disputed"),
  OUTCOME("udfald", "quality-outcome"),
  INFERRED("udledt", "quality-inferred");

  private static final List<String> COLUMNS = List.of("check", "message", "file", "line");

  private final String place;
  private final String query;

  StewardList(String place, String query) {
    this.place = place;
    this.query = query;
  }

  /** The list with the last part of an address. */
  static Optional<StewardList> of(String place) {
    return Stream.of(values()).filter(list -> list.place.equals(place)).findFirst();
  }

  /** The last part of its address. */
  public String place() {
    return place;
  }

  /** The path of its page. */
  public String path() {
    return StewardServlet.PATH + "/" + place;
  }

  /** Whether a version can tell: one that an older program published keeps no findings. */
  public boolean isKnown(PublishedVersion version) {
    return this != FINDINGS || FindingsPart.of(version).isPresent();
  }

  /** How many rows there are; in a read transaction. */
  int count(PublishedVersion version, PageQueries queries) {
    return this == FINDINGS
        ? FindingsPart.of(version).map(List::size).orElse(0)
        : queries.count(query);
  }

  /** All rows; in a read transaction. */
  AnswerTable rows(PublishedVersion version, PageQueries queries, Language language) {
    return this == FINDINGS
        ? new AnswerTable(
            COLUMNS,
            FindingsPart.of(version).orElse(List.of()).stream()
                .map(finding -> row(finding, language))
                .toList())
        : withLines(queries.ask(query));
  }

  /** With room for the line in the file. */
  private static AnswerTable withLines(AnswerTable rows) {
    return new AnswerTable(
        Stream.concat(rows.columns().stream(), Stream.of("line")).toList(), rows.rows());
  }

  private static Row row(Finding finding, Language language) {
    return new Row(
        Map.of(
            "check", text(finding.check()),
            "message", text(finding.message().in(language)),
            "file", text(finding.file()),
            "line", text(Integer.toString(finding.line()))));
  }

  private static Value text(String text) {
    return new Value(text, "");
  }
}
