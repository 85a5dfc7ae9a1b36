package dk.rammekatalog.feed;

import dk.rammekatalog.canon.ContentNames;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** The files that a catalogue's own data sets consist of, and their distributions. */
final class DatasetFiles {
  /** Where they are served, below the public address; and their folder. */
  static final String PATH = "download/";

  /** What follows the beginning of the catalogue's IRIs in that of such a data set. */
  static final String DATASETS = "id/datasaet/";

  private static final Node SPDX_CHECKSUM = Terms.iri(Terms.SPDX + "checksum");

  private final OpenVersion version;
  private final Path folder;
  private final Draft draft;
  private final Dates dates;

  DatasetFiles(OpenVersion version, Path folder, Draft draft, Dates dates) {
    this.version = version;
    this.folder = folder;
    this.draft = draft;
    this.dates = dates;
  }

  /** Writes the files of every data set that is described and has a query, and describes them. */
  void write(FeedQueries queries) throws IOException {
    Files.createDirectories(folder);
    for (QueryFile content : queries.contents()) {
      Node dataset = Terms.iri(uriSpace() + DATASETS + content.name());
      if (draft.isA(dataset, DCAT.Dataset.asNode())) {
        write(dataset, content, queries);
      }
    }
    for (Node catalog : draft.ofClass(DCAT.Catalog.asNode())) {
      for (Node dump : draft.values(catalog, VOID.dataDump.asNode()).toList()) {
        whole(dump);
      }
    }
  }

  /** The data set whose N-Quads the catalogue says are all of it has everything as its files. */
  private void whole(Node dump) throws IOException {
    String start = uriSpace() + PATH;
    String end = "." + FileFormat.N_QUADS.extension();
    if (!dump.isURI() || !dump.getURI().startsWith(start) || !dump.getURI().endsWith(end)) {
      return;
    }
    String slug = dump.getURI().substring(start.length(), dump.getURI().length() - end.length());
    Node dataset = Terms.iri(uriSpace() + DATASETS + slug);
    if (draft.isA(dataset, DCAT.Dataset.asNode())) {
      Dump.write(version.version(), folder, slug);
      describe(dataset, slug, Dump.FORMATS, FileFormat.N_QUADS);
    }
  }

  private void write(Node dataset, QueryFile content, FeedQueries queries) throws IOException {
    String slug = content.name();
    Graph graph = construct(content);
    List.of(RdfSyntax.JSON_LD, RdfSyntax.TURTLE, RdfSyntax.N_TRIPLES).parallelStream()
        .forEach(syntax -> write(graph, syntax, file(slug, syntax.extension())));
    List<FileFormat> formats =
        new ArrayList<>(List.of(FileFormat.TURTLE, FileFormat.JSON_LD, FileFormat.N_TRIPLES));
    if (queries.table(slug).isPresent()) {
      table(queries.table(slug).get(), file(slug, FileFormat.CSV.extension()));
      formats.add(FileFormat.CSV);
    }
    describe(dataset, slug, formats, FileFormat.N_TRIPLES);
  }

  /** Dates and distributions; the data set has changed when the one file has. */
  private void describe(Node dataset, String slug, List<FileFormat> formats, FileFormat one) {
    Dates.Entry entry =
        dates.of(dataset.getURI() + " content", Hash.of(file(slug, one.extension())));
    unlessStated(dataset, DCTerms.issued.asNode(), entry.issuedNode());
    unlessStated(dataset, DCTerms.modified.asNode(), entry.modifiedNode());
    formats.forEach(format -> distribution(dataset, slug, format, entry));
  }

  private void write(Graph graph, RdfSyntax syntax, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      syntax.write(graph, version.version().manifest().prefixes(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private Graph construct(QueryFile content) {
    try (QueryExec exec = QueryExec.dataset(version.dataset()).query(content.query()).build()) {
      return named(exec.construct());
    }
  }

  /** The same triples give the same bytes, whatever the store calls their blank nodes. */
  private static Graph named(Graph graph) {
    List<Quad> quads =
        graph.find().mapWith(triple -> Quad.create(Quad.defaultGraphIRI, triple)).toList();
    Graph named = GraphFactory.createDefaultGraph();
    ContentNames.apply(quads).forEach(quad -> named.add(quad.asTriple()));
    return named;
  }

  private void table(QueryFile query, Path file) throws IOException {
    try (QueryExec exec = QueryExec.dataset(version.dataset()).query(query.query()).build();
        OutputStream out = Files.newOutputStream(file)) {
      RowSetWriter writer =
          RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV).create(ResultSetLang.RS_CSV);
      writer.write(out, exec.select(), Context.emptyContext());
    }
  }

  private void distribution(Node dataset, String slug, FileFormat format, Dates.Entry entry) {
    Node distribution = BlankNames.part(dataset, format.extension());
    Path file = file(slug, format.extension());
    Node address = Terms.iri(uriSpace() + PATH + file.getFileName());
    draft.add(dataset, DCAT.distribution.asNode(), distribution);
    draft.add(distribution, RDF.Nodes.type, DCAT.Distribution.asNode());
    texts(dataset, distribution, format);
    draft.add(distribution, DCAT.accessURL.asNode(), address);
    draft.add(distribution, DCAT.downloadURL.asNode(), address);
    draft.add(
        distribution,
        DCTerms.format.asNode(),
        Terms.iri(Terms.EU + "file-type/" + format.fileType()));
    draft.add(distribution, DCAT.mediaType.asNode(), Terms.iri(Terms.IANA + format.mediaType()));
    draft.add(
        distribution,
        Terms.iri(Terms.DCAT_AP + "availability"),
        Terms.iri(Terms.EU + "planned-availability/STABLE"));
    draft.add(distribution, DCTerms.issued.asNode(), entry.issuedNode());
    draft.add(distribution, DCTerms.modified.asNode(), entry.modifiedNode());
    terms(distribution);
    size(distribution, file, entry);
  }

  private void texts(Node dataset, Node distribution, FileFormat format) {
    LocalText how = Messages.of("feed.file." + format.extension());
    LocalText whole = Messages.of("feed.file.whole", how);
    for (Node title : draft.values(dataset, DCTerms.title.asNode()).toList()) {
      boolean english = title.getLiteralLanguage().equals("en");
      String language = english ? "en" : "da";
      String text =
          Messages.of("feed.file.title", LocalText.same(title.getLiteralLexicalForm()), how)
              .in(english ? Language.EN : Language.DA);
      draft.text(distribution, DCTerms.title.asNode(), text, language);
    }
    draft.text(distribution, DCTerms.description.asNode(), whole.da(), "da");
    draft.text(distribution, DCTerms.description.asNode(), whole.en(), "en");
  }

  /** As the catalogue itself. */
  private void terms(Node distribution) {
    for (Node catalog : draft.ofClass(DCAT.Catalog.asNode())) {
      for (Node property : List.of(DCTerms.license.asNode(), DCTerms.rights.asNode())) {
        draft
            .values(catalog, property)
            .findFirst()
            .ifPresent(value -> unlessStated(distribution, property, value));
      }
    }
  }

  /** Where the hash of a file is kept. */
  static Path hashFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  /** Packs a file, and makes it as old as what it says. */
  private static void finish(Path file, String hash, Dates.Entry entry) throws IOException {
    try (OutputStream out =
        new CountedText.Packed(Files.newOutputStream(CountedText.packed(file)))) {
      Files.copy(file, out);
    }
    Brotli.pack(file);
    Files.writeString(hashFile(file), hash);
    Files.setLastModifiedTime(file, FileTime.from(entry.modified()));
  }

  private void size(Node distribution, Path file, Dates.Entry entry) {
    String hash = Hash.of(file);
    try {
      draft.add(
          distribution,
          DCAT.byteSize.asNode(),
          NodeFactory.createLiteralDT(
              Long.toString(Files.size(file)), XSDDatatype.XSDnonNegativeInteger));
      finish(file, hash, entry);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    Node checksum = Terms.iri(distribution.getURI() + "-checksum");
    draft.add(distribution, SPDX_CHECKSUM, checksum);
    draft.add(checksum, RDF.Nodes.type, Terms.iri(Terms.SPDX + "Checksum"));
    draft.add(
        checksum,
        Terms.iri(Terms.SPDX + "algorithm"),
        Terms.iri(Terms.SPDX + "checksumAlgorithm_sha256"));
    draft.add(
        checksum,
        Terms.iri(Terms.SPDX + "checksumValue"),
        NodeFactory.createLiteralDT(hash, XSDDatatype.XSDhexBinary));
  }

  private void unlessStated(Node subject, Node property, Node value) {
    if (!draft.has(subject, property)) {
      draft.add(subject, property, value);
    }
  }

  private Path file(String slug, String extension) {
    return folder.resolve(slug + "." + extension);
  }

  private String uriSpace() {
    return version.version().manifest().uriSpace();
  }
}
