package dk.rammekatalog.lookup;

import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;

/**
 * The long lists of a version: the things of each kind, and what refers to a thing or is said of it
 * with the same property more than {@link #FEW} times. A part of one costs the same however long it
 * is.
 */
public final class Lists {
  /** What more triples than these say of a thing, or refer to it, has a list. */
  public static final int FEW = 50;

  /** The things in a part of a list. */
  public static final int PART = 100;

  /** Of the keys on both sides of one that is not there. */
  private static final int NEAR = 64 << 10;

  private final SortedLines lines;

  private Lists(SortedLines lines) {
    this.lines = lines;
  }

  /** Those of a version; written now if an older program published it. */
  public static Lists of(OpenVersion version) {
    if (!exist(version.version())) {
      Txn.executeRead(
          version.dataset(), () -> ListsWriting.write(version, file(version.version())));
    }
    return new Lists(new SortedLines(file(version.version())));
  }

  static boolean exist(PublishedVersion version) {
    return Files.exists(file(version));
  }

  /** The number is that of the form of the file: an older one is made again. */
  private static Path file(PublishedVersion version) {
    return version.folder().resolve("lists-1.tsv");
  }

  /**
   * How many things there are of a kind.
   *
   * @param name the first part of their addresses, such as {@code moede}
   * @param type the class that most of them are said to be of; empty if of none
   */
  public record Kind(String name, int count, String type) {
    private static Kind parse(String name, String text) {
      String[] parts = text.split(" ", -1);
      return new Kind(name, Integer.parseInt(parts[0]), parts[1]);
    }
  }

  /**
   * The triples with a property at one end of which a thing is.
   *
   * @param count of those whose other end has an IRI
   * @param listed whether they have a list
   */
  public record Ends(int count, boolean listed) {}

  /** The kinds whose names have no slash. */
  public List<Kind> kinds() {
    return lines.get("kinds").stream()
        .flatMap(text -> Arrays.stream(text.split("\t")))
        .filter(text -> !text.isEmpty())
        .map(text -> text.split(" ", 2))
        .map(parts -> Kind.parse(parts[0], parts[1]))
        .toList();
  }

  /** A kind; empty if nothing is of it. */
  public Optional<Kind> kind(String name) {
    return lines.get(key("kind", name)).map(text -> Kind.parse(name, text));
  }

  /** A part of the things of a kind, from 1; the newest first, then by their texts. */
  public List<String> ofKind(String name, Language language, int part) {
    return part(key("kind", name), language, part);
  }

  /** The names of things of the same kind that are like one, or all if there are not many. */
  public List<String> namesNear(String name) {
    String kind = key("name", name.substring(0, name.lastIndexOf('/') + 1));
    return lines.keysNear(key("name", name), NEAR).stream()
        .filter(key -> key.startsWith(kind))
        .map(key -> key.substring(key.indexOf(' ') + 1))
        .toList();
  }

  /** What leads to a thing, by property; empty if there is no more than a few of each. */
  public Map<String, Ends> to(String iri) {
    return ends(key("to", iri));
  }

  /** What begins with a thing, by property; empty if there is no more than a few of each. */
  public Map<String, Ends> from(String iri) {
    return ends(key("from", iri));
  }

  /** A part of what leads to a thing with a property that has a list, from 1, by their texts. */
  public List<String> to(String iri, String property, Language language, int part) {
    return part(key("to", iri, property), language, part);
  }

  /** The same of what a thing leads to. */
  public List<String> from(String iri, String property, Language language, int part) {
    return part(key("from", iri, property), language, part);
  }

  private Map<String, Ends> ends(String key) {
    Map<String, Ends> ends = new LinkedHashMap<>();
    for (String text : lines.get(key).map(all -> all.split("\t")).orElse(new String[0])) {
      String[] parts = text.split(" ");
      ends.put(parts[0], new Ends(Integer.parseInt(parts[1]), parts[2].equals("list")));
    }
    return ends;
  }

  private List<String> part(String list, Language language, int part) {
    return lines.get(partKey(list, language, part)).map(text -> text.split(" ")).stream()
        .flatMap(Arrays::stream)
        .toList();
  }

  static String key(String... words) {
    return String.join(" ", words);
  }

  static String partKey(String list, Language language, int part) {
    return list + " " + language.tag() + " %08d".formatted(part);
  }
}
