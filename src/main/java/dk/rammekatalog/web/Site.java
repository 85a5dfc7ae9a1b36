package dk.rammekatalog.web;

import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/** Which address belongs to which IRI: the identifiers are global, the pages are where we serve. */
public final class Site {
  private static final String THINGS = "id/";

  /** The terms of the ontology have a page each; those of other documents are places on a page. */
  private static final String TERMS = "ontology#";

  private static final String TERM_PAGES = "ontology/";

  private final LiveVersion live;
  private final Supplier<String> publicUrl;
  private final Optional<String> sourceUrl;

  /**
   * A site.
   *
   * @param sourceUrl where a file of the catalogue can be changed, with {@code {file}} in its
   *     place, and {@code {line}} in that of a line
   */
  public Site(LiveVersion live, Supplier<String> publicUrl, Optional<String> sourceUrl) {
    this.live = live;
    this.publicUrl = publicUrl;
    this.sourceUrl = sourceUrl;
  }

  /**
   * Where a file can be changed; empty if that is not told.
   *
   * @param line of the file, from 1
   */
  public String edit(String file, int line) {
    return file.isEmpty()
        ? ""
        : sourceUrl
            .map(url -> url.replace("{file}", path(file)))
            .map(url -> url.replace("{line}", Integer.toString(line)))
            .orElse("");
  }

  public OpenVersion version() {
    return live.get();
  }

  /** All versions that are kept, the newest first; the one that is served may be any of them. */
  public List<PublishedVersion> versions() {
    return live.versions();
  }

  /** What earlier versions remember of a thing that is described no longer; empty if nothing. */
  public Graph withdrawn(String iri) {
    return live.withdrawn(iri);
  }

  /** The beginning of all IRIs that the catalogue gives out. */
  public String uriSpace() {
    return version().version().manifest().uriSpace();
  }

  public Map<String, String> prefixes() {
    return version().version().manifest().prefixes();
  }

  /** The absolute address of a path that begins with a slash. */
  public String url(String path) {
    return publicUrl.get() + path;
  }

  /**
   * The name that an IRI has below {@code /page/} and {@code /data/}: {@code moede/2022-09-14} for
   * {@code …/id/moede/2022-09-14}, {@code concept/udfald/godkendt} for a concept.
   */
  public Optional<String> name(String iri) {
    return name(uriSpace(), iri);
  }

  /** The same for a catalogue whose IRIs begin so. */
  public static Optional<String> name(String space, String iri) {
    if (!iri.startsWith(space)) {
      return Optional.empty();
    }
    String path = iri.substring(space.length());
    if (path.startsWith(TERMS)) {
      return Optional.of(TERM_PAGES + path.substring(TERMS.length()));
    }
    return Optional.of(path.startsWith(THINGS) ? path.substring(THINGS.length()) : path)
        .filter(name -> !name.isEmpty());
  }

  /** The IRI with such a name; the opposite of {@link #name}. */
  public String iri(String name) {
    if (name.startsWith(TERM_PAGES)) {
      return uriSpace() + TERMS + name.substring(TERM_PAGES.length());
    }
    boolean document =
        name.startsWith("concept/")
            || name.startsWith("graph/")
            || name.equals("ontology")
            || name.equals("shapes");
    return uriSpace() + (document ? "" : THINGS) + name;
  }

  /** The path of the page about an IRI of the catalogue; a rule's is a place on the page of all. */
  public Optional<String> page(String iri) {
    return page(uriSpace(), iri);
  }

  /** The same for a catalogue whose IRIs begin so. */
  public static Optional<String> page(String space, String iri) {
    return name(space, iri).map(name -> "/page/" + path(name));
  }

  /** A name as a path: everything but its slashes, and a hash before a term, escaped. */
  public static String path(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%23", "#")
        .replace("+", "%20");
  }
}
