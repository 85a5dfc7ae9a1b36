package dk.rammekatalog.feed;

import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of a version's catalogue for one public address, as they are read to be served. */
public final class ServedCatalog {
  /** Data sets on a page, unless somebody asks for another number. */
  public static final int PAGE = 100;

  public static final int LARGEST_PAGE = 1000;

  private final PublishedVersion version;
  private final Path folder;
  private final CatalogHead head;
  private final CatalogIndex index;

  private ServedCatalog(PublishedVersion version, Path folder) {
    this.version = version;
    this.folder = folder;
    this.head = CatalogHead.read(folder);
    this.index = new CatalogIndex(folder, head);
  }

  /**
   * The catalogue at an address; its files are made now if they were made for another.
   *
   * @param address public, without a slash at the end
   * @return empty if the version has no catalogue
   */
  public static Optional<ServedCatalog> of(PublishedVersion version, String address) {
    Path folder = CatalogFiles.folder(version, address);
    if (!CatalogHead.isIn(folder)) {
      if (!Feed.isIn(version)) {
        return Optional.empty();
      }
      Feed feed = Feed.of(version, Optional.of(address));
      if (Completion.main(feed).isEmpty()) {
        return Optional.empty();
      }
      FeedPart.writeCatalog(feed, version);
    }
    return Optional.of(new ServedCatalog(version, folder));
  }

  /**
   * The same.
   *
   * @param address empty for the permanent addresses
   */
  public static Optional<ServedCatalog> of(PublishedVersion version, Optional<String> address) {
    return of(version, address.orElse(Addresses.permanent(version.manifest().uriSpace())));
  }

  /**
   * Copies what is served at {@code /catalog.*} and {@code /download/*}.
   *
   * @return the files
   */
  public List<Path> copyTo(Path target) throws IOException {
    List<Path> copies = new ArrayList<>();
    Path downloads = target.resolve(DatasetFiles.PATH);
    Files.createDirectories(downloads);
    for (RdfSyntax syntax : RdfSyntax.values()) {
      copies.add(copy(file(syntax), target));
    }
    try (Stream<Path> files = Files.list(FeedPart.folder(version).resolve(DatasetFiles.PATH))) {
      for (Path file : files.sorted().toList()) {
        if (Files.exists(DatasetFiles.hashFile(file))) {
          copies.add(copy(file, downloads));
        }
      }
    }
    return copies;
  }

  private static Path copy(Path file, Path target) throws IOException {
    return Files.copy(
        file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /** The whole catalogue. */
  public Path file(RdfSyntax syntax) {
    return index.file(syntax);
  }

  /** A hash of the file, hexadecimal. */
  public String tag(RdfSyntax syntax) {
    return head.tags().get(syntax.extension());
  }

  /** When the catalogue changed last. */
  public Instant modified() {
    try {
      return Files.getLastModifiedTime(file(RdfSyntax.N_TRIPLES)).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  /** One of the files that data sets consist of; empty if there is none of that name. */
  public Optional<Path> download(String name) {
    Path file = FeedPart.folder(version).resolve(DatasetFiles.PATH).resolve(name);
    return Optional.of(file)
        .filter(
            each ->
                name.matches("[a-z0-9][a-z0-9.-]*") && Files.exists(DatasetFiles.hashFile(each)));
  }

  /** The same file packed with Brotli, which is not there if it is large. */
  public static Path brotli(Path file) {
    return Brotli.packed(file);
  }

  /** The same file packed with gzip. */
  public static Path packed(Path file) {
    return CountedText.packed(file);
  }

  /** The hash of a file that a data set consists of, hexadecimal. */
  public static String downloadTag(Path file) throws IOException {
    return Files.readString(DatasetFiles.hashFile(file));
  }

  /** A day or a point in time as somebody wrote it. */
  public static Optional<Instant> instant(String text) {
    return CatalogHead.instant(text);
  }

  /** How many data sets there are. */
  public int datasets() {
    return head.datasets();
  }

  /** What is said of the data sets of a page and of all that they lead to. */
  public Graph page(int page, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    page(RdfSyntax.N_TRIPLES, page, size, "").writeTo(bytes);
    return RDFParser.fromString(bytes.toString(StandardCharsets.UTF_8), Lang.NTRIPLES).toGraph();
  }

  /** How many pages there are; one if there is no data set at all. */
  public int pages(int size) {
    return head.pages(size);
  }

  /**
   * One page: some data sets and all that they need.
   *
   * @param page from 1 to {@link #pages}
   * @param path of the address that was asked for, such as {@code /catalog.ttl}: the other pages
   *     are there too
   */
  public Cutting page(RdfSyntax syntax, int page, int size, String path) throws IOException {
    Blocks blocks = index.blocks(syntax);
    int from = (page - 1) * size;
    int to = Math.min(head.datasets(), from + size);
    StringBuilder text = new StringBuilder(blocks.head());
    Paging paging = new Paging(head, page, size, path);
    text.append(blocks.block(paging.view()));
    text.append(blocks.separator()).append(blocks.block(paging.collection()));
    List<DatasetLine> lines = index.lines(from, to);
    Set<Integer> roots = new TreeSet<>(head.base());
    lines.forEach(line -> roots.addAll(line.roots()));
    text.append(index.roots(syntax, roots));
    links(blocks, lines, text);
    long[] bundle = index.bundles(syntax, from, to - from);
    return new Cutting(
        text.toString(), file(syntax), bundle[0], bundle[bundle.length - 1], blocks.foot());
  }

  /**
   * Writes what has changed since a point in time, as a catalogue of its own that is not the whole
   * one.
   *
   * @param view the IRI of that catalogue
   */
  public void changedSince(RdfSyntax syntax, Instant since, String view, OutputStream out)
      throws IOException {
    Blocks blocks = index.blocks(syntax);
    Node subject = Terms.iri(view);
    out.write(utf8(blocks.head() + blocks.block(view(subject))));
    List<Integer> others = head.base().stream().filter(root -> root != head.number()).toList();
    out.write(utf8(index.roots(syntax, others)));
    Set<Integer> written = new TreeSet<>(head.base());
    long[] changed = index.changed();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] >= since.getEpochSecond()) {
        DatasetLine line = index.lines(i, i + 1).get(0);
        List<Integer> fresh = line.roots().stream().filter(written::add).toList();
        StringBuilder text = new StringBuilder(index.roots(syntax, fresh));
        links(blocks, List.of(line.from(Terms.iri(head.catalogue()), subject)), text);
        out.write(utf8(text.toString()));
        long[] bundle = index.bundles(syntax, i, 1);
        Cutting.copy(file(syntax), bundle[0], bundle[1], out);
      }
    }
    out.write(utf8(blocks.foot()));
  }

  /** What the catalogue says of a data set and of everything that belongs to it alone. */
  public Graph describe(String iri) throws IOException {
    Graph found = GraphFactory.createDefaultGraph();
    int number = index.find(iri);
    if (number >= 0) {
      index.bundle(number).forEach(found::add);
    }
    return found;
  }

  /** The catalogue by another name, without its data sets. */
  private List<Triple> view(Node subject) throws IOException {
    List<Triple> triples = new ArrayList<>();
    index
        .catalogue()
        .forEach(
            triple ->
                triples.add(Triple.create(subject, triple.getPredicate(), triple.getObject())));
    triples.add(Triple.create(subject, Terms.SOURCE, Terms.iri(head.catalogue())));
    return triples.stream().sorted(Description.ORDER).toList();
  }

  private static void links(Blocks blocks, List<DatasetLine> lines, StringBuilder text) {
    Map<String, List<Triple>> bySubject = new TreeMap<>();
    for (DatasetLine line : lines) {
      for (Triple link : line.links()) {
        bySubject.computeIfAbsent(link.getSubject().getURI(), key -> new ArrayList<>()).add(link);
      }
    }
    bySubject
        .values()
        .forEach(
            triples ->
                text.append(blocks.separator())
                    .append(blocks.block(triples.stream().sorted(Description.ORDER).toList())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
