package dk.rammekatalog.http;

import dk.rammekatalog.store.OpenVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which address belongs to which IRI: the identifiers are global, the pages are where we serve. */
final class Site {
  private static final String THINGS = "id/";

  private final LiveVersion live;
  private final Supplier<String> publicUrl;

  Site(LiveVersion live, Supplier<String> publicUrl) {
    this.live = live;
    this.publicUrl = publicUrl;
  }

  OpenVersion version() {
    return live.get();
  }

  /** The beginning of all IRIs that the catalogue gives out. */
  String uriSpace() {
    return version().version().manifest().uriSpace();
  }

  Map<String, String> prefixes() {
    return version().version().manifest().prefixes();
  }

  /** The absolute address of a path that begins with a slash. */
  String url(String path) {
    return publicUrl.get() + path;
  }

  /**
   * The name that an IRI has below {@code /page/} and {@code /data/}: {@code moede/2022-09-14} for
   * {@code …/id/moede/2022-09-14}, {@code concept/udfald/godkendt} for a concept.
   */
  Optional<String> name(String iri) {
    String space = uriSpace();
    if (!iri.startsWith(space)) {
      return Optional.empty();
    }
    String path = iri.substring(space.length());
    return Optional.of(path.startsWith(THINGS) ? path.substring(THINGS.length()) : path)
        .filter(name -> !name.isEmpty());
  }

  /** The IRI with such a name; the opposite of {@link #name}. */
  String iri(String name) {
    boolean document =
        name.startsWith("concept/")
            || name.startsWith("graph/")
            || name.equals("ontology")
            || name.equals("shapes");
    return uriSpace() + (document ? "" : THINGS) + name;
  }

  /** The path of the page about an IRI of the catalogue; a term's is a place on its document's. */
  Optional<String> page(String iri) {
    return name(iri).map(name -> "/page/" + path(name));
  }

  /** A name as a path: everything but its slashes, and a hash before a term, escaped. */
  static String path(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%23", "#")
        .replace("+", "%20");
  }
}
