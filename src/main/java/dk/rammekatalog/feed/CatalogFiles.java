package dk.rammekatalog.feed;

import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes the files that are served at {@code /catalog.*}, and what pages are cut out with.
 *
 * <p>{@code catalog.<syntax>} has a head, the roots with their links, the bundles of the data sets
 * in order, and a foot. {@code bundles.<syntax>.idx} tells where each bundle begins; {@code
 * roots.<syntax>} has the roots without links, {@code datasets.tsv} has for each data set its IRI,
 * when it changed, the roots that it needs, and its links.
 */
final class CatalogFiles {
  private final Feed feed;
  private final Bundles bundles;
  private final Path folder;
  private final List<String> roots;

  CatalogFiles(Feed feed, Path folder) {
    this.feed = feed;
    this.bundles = new Bundles(feed);
    this.folder = folder;
    this.roots = bundles.roots();
  }

  /** Where the files for an address are, below a version's folder. */
  static Path folder(PublishedVersion version, String address) {
    return version.folder().resolve("catalog-" + Hash.of(address).substring(0, 12));
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    datasets();
    Map<String, String> turtle = used(feed.prefixes());
    Map<String, String> names = naming(feed.prefixes());
    SortedMap<String, String> tags = new TreeMap<>();
    Arrays.stream(RdfSyntax.values())
        .parallel()
        .map(
            syntax ->
                Map.entry(
                    syntax.extension(),
                    write(syntax, Blocks.of(syntax, syntax == RdfSyntax.TURTLE ? turtle : names))))
        .toList()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
    String catalogue = Completion.main(feed).orElseThrow().getURI();
    new CatalogHead(
            feed.address(),
            bundles.bundles().size(),
            catalogue,
            roots.indexOf(catalogue),
            turtle,
            names,
            bundles.base().stream().map(roots::indexOf).toList(),
            tags)
        .write(folder);
    CatalogHead.modified(feed).ifPresent(this::date);
  }

  /** The files are as old as what they say. */
  private void date(Instant modified) {
    for (RdfSyntax syntax : RdfSyntax.values()) {
      Path file = folder.resolve("catalog." + syntax.extension());
      try {
        Files.setLastModifiedTime(file, FileTime.from(modified));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file, e);
      }
    }
  }

  /** The hash of the file. */
  private String write(RdfSyntax syntax, Blocks blocks) {
    Path file = folder.resolve("catalog." + syntax.extension());
    try {
      String hash;
      try (CountedText out = new CountedText(file)) {
        whole(blocks, out, syntax);
        hash = out.hash();
      }
      Brotli.pack(file);
      unlinked(syntax, blocks);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void whole(Blocks blocks, CountedText out, RdfSyntax syntax) throws IOException {
    out.write(blocks.head());
    String between = "";
    for (String root : roots) {
      out.write(between + blocks.block(bundles.triples(root)));
      between = blocks.separator();
    }
    List<Long> offsets = new ArrayList<>();
    for (List<String> bundle : bundles.bundles().values()) {
      offsets.add(out.count());
      for (String part : bundle) {
        out.write(between + blocks.block(bundles.triples(part)));
      }
    }
    offsets.add(out.count());
    out.write(blocks.foot());
    new Offsets(folder.resolve("bundles." + syntax.extension() + ".idx")).write(offsets);
  }

  private void unlinked(RdfSyntax syntax, Blocks blocks) throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (CountedText out = new CountedText(folder.resolve("roots." + syntax.extension()))) {
      for (String root : roots) {
        offsets.add(out.count());
        List<Triple> triples = bundles.unlinked(root);
        out.write(triples.isEmpty() ? "" : blocks.separator() + blocks.block(triples));
      }
      offsets.add(out.count());
    }
    new Offsets(folder.resolve("roots." + syntax.extension() + ".idx")).write(offsets);
  }

  private void datasets() throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    roots.forEach(root -> numbers.put(root, numbers.size()));
    Set<String> base = bundles.base();
    List<Long> offsets = new ArrayList<>();
    List<Long> changed = new ArrayList<>();
    try (CountedText out = new CountedText(folder.resolve(DatasetLine.FILE))) {
      for (String dataset : bundles.bundles().keySet()) {
        offsets.add(out.count());
        Set<String> needs = new TreeSet<>(bundles.needs(dataset));
        needs.removeAll(base);
        DatasetLine line =
            new DatasetLine(
                dataset, needs.stream().map(numbers::get).toList(), bundles.links(dataset));
        out.write(line.text());
        changed.add(CatalogHead.changed(bundles, dataset).getEpochSecond());
      }
      offsets.add(out.count());
    }
    new Offsets(folder.resolve("datasets.idx")).write(offsets);
    new Offsets(folder.resolve("modified.idx")).write(changed);
  }

  /** The prefixes that Turtle has a use for. */
  private Map<String, String> used(Map<String, String> prefixes) {
    Set<String> namespaces = new TreeSet<>(Set.of(XSD.NS, Hydra.NS));
    feed.entities()
        .values()
        .forEach(
            each ->
                each.find()
                    .forEachRemaining(
                        triple -> {
                          add(namespaces, triple.getSubject());
                          add(namespaces, triple.getPredicate());
                          add(namespaces, triple.getObject());
                        }));
    Map<String, String> used = new TreeMap<>(prefixes);
    used.put("hydra", Hydra.NS);
    used.values().removeIf(namespace -> !namespaces.contains(namespace));
    return used;
  }

  private static void add(Set<String> namespaces, Node node) {
    if (node.isURI()) {
      String iri = node.getURI();
      namespaces.add(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }
  }

  /** A prefix for the namespace of every property, as XML needs it. */
  private Map<String, String> naming(Map<String, String> prefixes) {
    Set<String> namespaces = new TreeSet<>(Set.of(Hydra.NS));
    feed.entities()
        .values()
        .forEach(
            each ->
                each.find()
                    .forEachRemaining(
                        triple -> {
                          String iri = triple.getPredicate().getURI();
                          namespaces.add(iri.substring(0, SplitIRI.splitXML(iri)));
                        }));
    Map<String, String> names = new TreeMap<>(prefixes);
    names.put("hydra", Hydra.NS);
    names.values().removeIf(namespace -> !namespaces.contains(namespace));
    int unnamed = 0;
    for (String namespace : namespaces) {
      if (!names.containsValue(namespace)) {
        unnamed++;
        names.put("ns" + unnamed, namespace);
      }
    }
    return names;
  }
}
