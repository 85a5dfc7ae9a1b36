package dk.rammekatalog.feed;

import dk.rammekatalog.store.PublishedVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The catalogue for harvesters, in DCAT: everything in it has an IRI.
 *
 * @param uriSpace the beginning of the IRIs of the catalogue
 * @param address public, without a slash at the end: where the addresses in it lead
 * @param prefixes prefix without colon → IRI
 * @param entities IRI → description: catalogues, data sets, series, services, distributions and
 *     records, and the agents, contact points, periods, checksums and so on that they lead to. What
 *     belongs to one thing alone has an IRI that begins with its and goes on with {@code #}
 */
public record Feed(
    String uriSpace,
    String address,
    Map<String, String> prefixes,
    SortedMap<String, Graph> entities) {
  /** Whether a version has a feed; one without a catalogue, or of an older program, has none. */
  public static boolean isIn(PublishedVersion version) {
    return Files.exists(FeedPart.folder(version).resolve(ThingFile.NAME));
  }

  /** The same as long as the feed of a version is: its id, and when the feed was made. */
  public static String stamp(PublishedVersion version) {
    Path file = FeedPart.folder(version).resolve(ThingFile.NAME);
    try {
      return version.id() + "-" + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Reads the feed of a version.
   *
   * @param address public; empty for the permanent addresses
   * @throws UncheckedIOException if the version has none
   */
  public static Feed of(PublishedVersion version, Optional<String> address) {
    String space = version.manifest().uriSpace();
    String at = address.orElse(Addresses.permanent(space));
    Addresses addresses = new Addresses(space, at);
    SortedMap<String, List<Triple>> described = new TreeMap<>();
    Path file = FeedPart.folder(version).resolve(ThingFile.NAME);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      RDFParser.source(in)
          .lang(Lang.NTRIPLES)
          .checking(false)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  Triple there = addresses.of(triple);
                  described
                      .computeIfAbsent(there.getSubject().getURI(), key -> new ArrayList<>())
                      .add(there);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    SortedMap<String, Graph> entities = new TreeMap<>();
    described.forEach((iri, triples) -> entities.put(iri, new Description(triples)));
    return new Feed(
        space,
        at,
        FeedPrefixes.of(version.manifest()),
        Collections.unmodifiableSortedMap(entities));
  }

  /**
   * The feed of a version that is being made.
   *
   * @param things as they are described for the permanent addresses
   */
  static Feed of(
      SortedMap<String, Graph> things, PublishedVersion version, Optional<String> address) {
    String space = version.manifest().uriSpace();
    String at = address.orElse(Addresses.permanent(space));
    Addresses addresses = new Addresses(space, at);
    SortedMap<String, Graph> entities = new TreeMap<>();
    things.forEach(
        (iri, graph) -> entities.put(addresses.of(Terms.iri(iri)).getURI(), addresses.of(graph)));
    return new Feed(
        space,
        at,
        FeedPrefixes.of(version.manifest()),
        Collections.unmodifiableSortedMap(entities));
  }

  /**
   * The files that one of the catalogue's own data sets consists of in a version.
   *
   * @param dataset its IRI
   * @return path below the public address → media type, sorted; empty if it is no such data set
   */
  public static SortedMap<String, String> files(PublishedVersion version, String dataset) {
    SortedMap<String, String> files = new TreeMap<>();
    String start = version.manifest().uriSpace() + DatasetFiles.DATASETS;
    Path folder = FeedPart.folder(version).resolve(DatasetFiles.PATH);
    if (dataset.startsWith(start) && Files.isDirectory(folder)) {
      String slug = dataset.substring(start.length());
      FileFormat.mediaTypes()
          .forEach(
              (extension, mediaType) -> {
                String file = slug + "." + extension;
                if (!slug.contains("/") && Files.exists(folder.resolve(file))) {
                  files.put(DatasetFiles.PATH + file, mediaType);
                }
              });
    }
    return files;
  }

  /** All descriptions together. */
  public Graph graph() {
    Graph all = GraphFactory.createDefaultGraph();
    entities.values().forEach(each -> each.find().forEachRemaining(all::add));
    return all;
  }
}
