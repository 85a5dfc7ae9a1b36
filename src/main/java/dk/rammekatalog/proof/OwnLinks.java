package dk.rammekatalog.proof;

import dk.rammekatalog.store.DescribedThing;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Whether the catalogue's own addresses lead to something, without a server: a file of the version,
 * a thing that it describes, or an address that every server has.
 */
final class OwnLinks implements Links {
  private static final Set<String> ALWAYS =
      Set.of(
          "",
          "sparql",
          "catalog",
          "catalog.ttl",
          "catalog.rdf",
          "catalog.jsonld",
          "catalog.nt",
          "catalog/kvalitet",
          "feed",
          "api",
          "api/queries",
          "api/openapi.json",
          "sitemap.xml",
          "robots.txt",
          ".well-known/void",
          "kvalitet",
          "page/",
          "profil/dcat-ap-dk");
  private static final Pattern DOWNLOAD = Pattern.compile("download/([a-z0-9.-]+)");
  private static final Pattern THING =
      Pattern.compile("(?:page/|data/|id/)(.+?)(?:\\.(?:ttl|rdf|jsonld|nt))?");
  private static final Pattern LIST = Pattern.compile("page/([a-z0-9-]+)/?");
  private static final Set<String> DOCUMENTS = Set.of("ontology", "shapes");

  private final String space;
  private final Path downloads;
  private final DatasetGraph dataset;
  private final PublishedVersion version;
  private final Set<String> kinds = new HashSet<>();

  /**
   * The links of a version; to be asked in a read transaction.
   *
   * @param version whose feed has been made
   */
  OwnLinks(OpenVersion version) {
    this.space = version.version().manifest().uriSpace();
    this.downloads = version.version().folder().resolve("feed/download");
    this.dataset = version.dataset();
    this.version = version.version();
  }

  @Override
  public State of(String iri) {
    if (!isOwn(iri)) {
      return State.UNTRIED;
    }
    return leads(iri.substring(space.length()).replaceFirst("[?#].*", ""))
        ? State.ANSWERS
        : State.FAILS;
  }

  boolean isOwn(String iri) {
    return iri.startsWith(space);
  }

  private boolean leads(String path) {
    Matcher download = DOWNLOAD.matcher(path);
    if (download.matches()) {
      return Files.isRegularFile(downloads.resolve(download.group(1)));
    }
    if (ALWAYS.contains(path) || DOCUMENTS.contains(path)) {
      return true;
    }
    Matcher list = LIST.matcher(path);
    if (list.matches() && kinds().contains(list.group(1))) {
      return true;
    }
    Matcher thing = THING.matcher(path);
    return isDescribed(space + path)
        || thing.matches()
            && (DOCUMENTS.contains(thing.group(1))
                || isDescribed(space + "id/" + thing.group(1))
                || isDescribed(space + thing.group(1).replaceFirst("^ontology/", "ontology#")));
  }

  /** The first parts of the names of things, each of which has a page that lists them. */
  private Set<String> kinds() {
    if (kinds.isEmpty()) {
      String things = space + "id/";
      try (Stream<DescribedThing> all = version.describedThings()) {
        all.map(DescribedThing::iri)
            .filter(iri -> iri.startsWith(things) && iri.indexOf('/', things.length()) > 0)
            .forEach(
                iri ->
                    kinds.add(iri.substring(things.length(), iri.indexOf('/', things.length()))));
      }
    }
    return kinds;
  }

  private boolean isDescribed(String iri) {
    return dataset.contains(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }
}
