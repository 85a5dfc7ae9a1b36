package dk.rammekatalog.page;

import dk.rammekatalog.calendar.CalendarEntry;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** The calendar file of a meeting whose day is known; to be used in a read transaction. */
public final class MeetingCalendar {
  /** What stands behind a meeting's page in the address of its file. */
  public static final String ENDING = ".ics";

  private MeetingCalendar() {}

  /** Empty if the IRI is no meeting, or the day is not known. */
  public static Optional<CalendarEntry> of(
      Site site, OpenVersion version, Language language, String iri) {
    PageQueries queries = new PageQueries(site, version, language, iri);
    Node day = NodeFactory.createURI(site.uriSpace() + "concept/praecision/dag");
    return queries.bindings("meeting").stream()
        .filter(row -> row.get("precision").equals(day))
        .findFirst()
        .map(
            row ->
                new CalendarEntry(
                    iri,
                    version.version().manifest().published(),
                    language.tag(),
                    new Values(site, version, language).of(NodeFactory.createURI(iri)).text(),
                    text(queries, row.contains("inferred"), language),
                    site.url(site.page(iri).orElseThrow()),
                    LocalDate.parse(row.get("date").getLiteralLexicalForm()),
                    lexical(row, "time").map(LocalTime::parse),
                    lexical(row, "place").orElse(""),
                    row.contains("plan")));
  }

  private static Optional<String> lexical(Binding row, String column) {
    return Optional.ofNullable(row.get(column)).map(Node::getLiteralLexicalForm);
  }

  /** The items of the agenda, and that the day is inferred if it is. */
  private static String text(PageQueries queries, boolean inferred, Language language) {
    String items =
        queries.ask("items").rows().stream()
            .map(row -> row.text("item"))
            .filter(item -> !item.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    String note = inferred ? Messages.of("meeting.day-inferred").in(language) + "\n" : "";
    return note + items;
  }
}
