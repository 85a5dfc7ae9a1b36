package dk.rammekatalog.feed;

import dk.rammekatalog.syntax.RdfSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Finds single things in the files that {@link CatalogFiles} wrote; nothing is kept in memory. */
record CatalogIndex(Path folder, CatalogHead head) {

  /** The whole catalogue. */
  Path file(RdfSyntax syntax) {
    return folder.resolve("catalog." + syntax.extension());
  }

  /** Where the bundles of some data sets begin in the whole, and where the last one ends. */
  long[] bundles(RdfSyntax syntax, int from, int count) throws IOException {
    return new Offsets(folder.resolve("bundles." + syntax.extension() + ".idx"))
        .read(from, count + 1);
  }

  /** What is said of a data set and of everything that belongs to it alone. */
  List<Triple> bundle(int number) throws IOException {
    return parse(file(RdfSyntax.N_TRIPLES), bundles(RdfSyntax.N_TRIPLES, number, 1));
  }

  /** What is said of the catalogue itself, but for its data sets. */
  List<Triple> catalogue() throws IOException {
    long[] at = new Offsets(folder.resolve("roots.nt.idx")).read(head.number(), 2);
    return parse(folder.resolve("roots.nt"), at);
  }

  /** When each data set changed last, in seconds since 1970. */
  long[] changed() throws IOException {
    return new Offsets(folder.resolve("modified.idx")).read(0, head.datasets());
  }

  /** The number of a data set, by halves, for they are sorted; -1 if there is none. */
  int find(String iri) throws IOException {
    int low = 0;
    int high = head.datasets() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = lines(middle, middle + 1).get(0).iri().compareTo(iri);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** The blocks of some roots, one after the other. */
  String roots(RdfSyntax syntax, Collection<Integer> numbers) throws IOException {
    StringBuilder text = new StringBuilder();
    Path file = folder.resolve("roots." + syntax.extension());
    Offsets offsets = new Offsets(folder.resolve("roots." + syntax.extension() + ".idx"));
    for (int number : numbers) {
      text.append(text(file, offsets.read(number, 2)));
    }
    return text.toString();
  }

  /** Some data sets that stand together. */
  List<DatasetLine> lines(int from, int to) throws IOException {
    if (from == to) {
      return List.of();
    }
    long[] at = new Offsets(folder.resolve("datasets.idx")).read(from, to - from + 1);
    return text(folder.resolve(DatasetLine.FILE), new long[] {at[0], at[at.length - 1]})
        .lines()
        .map(DatasetLine::parse)
        .toList();
  }

  private static List<Triple> parse(Path file, long[] at) throws IOException {
    return RDFParser.fromString(text(file, at), Lang.NTRIPLES).toGraph().find().toList();
  }

  private static String text(Path file, long[] at) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Cutting.copy(file, at[0], at[at.length - 1], bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  Blocks blocks(RdfSyntax syntax) {
    return Blocks.of(syntax, syntax == RdfSyntax.TURTLE ? head.prefixes() : head.names());
  }
}
