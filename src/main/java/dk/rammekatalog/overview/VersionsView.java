package dk.rammekatalog.overview;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.store.Difference;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/**
 * The versions that are kept, the newest first.
 *
 * @param current the id of the one that is served
 */
public record VersionsView(List<Entry> entries, String current) {
  private static final int MOST = 60;
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /**
   * A version and what is other in it than in the one before.
   *
   * @param date as people write it
   * @param previous the id of the version before; empty for the first
   * @param words how much is other
   */
  public record Entry(
      String id,
      Instant published,
      String date,
      long triples,
      long resources,
      String previous,
      String words,
      List<Part> parts) {}

  /** What is new, changed or removed, and how many more of it there are. */
  public record Part(String name, List<Value> things, int more) {}

  static VersionsView of(
      List<PublishedVersion> versions, String current, Language language, Values values) {
    return new VersionsView(
        versions.stream().map(version -> entry(version, language, values)).toList(), current);
  }

  private static Entry entry(PublishedVersion version, Language language, Values values) {
    var manifest = version.manifest();
    Difference difference = version.difference();
    List<Part> parts =
        Stream.of(
                part("created", list(difference.created()), values),
                part("updated", list(difference.updated()), values),
                part("deleted", list(difference.deleted()), values))
            .filter(part -> !part.things().isEmpty())
            .toList();
    String form = language == Language.DA ? "d. MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy, HH:mm";
    return new Entry(
        version.id(),
        manifest.published(),
        DateTimeFormatter.ofPattern(form, language.locale())
            .withZone(ZONE)
            .format(manifest.published()),
        manifest.triples(),
        manifest.resources(),
        difference.previous() == null ? "" : difference.previous(),
        words(difference, language),
        parts);
  }

  /** How much is other, such as {@code 3 nye, 2 ændrede}. */
  private static String words(Difference difference, Language language) {
    List<String> words = new ArrayList<>();
    add(words, "created", list(difference.created()).size(), language);
    add(words, "updated", list(difference.updated()).size(), language);
    add(words, "deleted", list(difference.deleted()).size(), language);
    return words.isEmpty() ? Messages.of("versions.same").in(language) : String.join(", ", words);
  }

  private static void add(List<String> words, String name, int number, Language language) {
    if (number > 0) {
      String key = number == 1 ? "versions.one." : "versions.many.";
      words.add(Messages.of(key + name, number).in(language));
    }
  }

  private static Part part(String name, List<String> iris, Values values) {
    return new Part(
        name,
        iris.stream().limit(MOST).map(iri -> values.of(NodeFactory.createURI(iri))).toList(),
        Math.max(0, iris.size() - MOST));
  }

  /** A manifest leaves an empty list out. */
  private static List<String> list(List<String> iris) {
    return iris == null ? List.of() : iris;
  }
}
