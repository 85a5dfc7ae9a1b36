package dk.rammekatalog.feed;

import dk.rammekatalog.store.PublishedVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Everything that a version holds, as files. */
public final class Dump {
  /** The forms that it has. */
  static final List<FileFormat> FORMATS =
      List.of(FileFormat.N_QUADS, FileFormat.TRIG, FileFormat.TURTLE);

  private static final String NAME = "dump";

  private Dump() {}

  /**
   * Writes what the catalogue names as its dump, byte for byte what is served, or makes one if it
   * names none.
   *
   * @return the files
   */
  public static List<Path> write(PublishedVersion version, Path folder) throws IOException {
    List<Path> served = served(version);
    if (served.isEmpty()) {
      return write(version, folder, NAME);
    }
    Files.createDirectories(folder);
    List<Path> copies = new ArrayList<>();
    for (Path file : served) {
      Path copy = folder.resolve(file.getFileName());
      copies.add(Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
    }
    return copies;
  }

  /** The files of the data set that is everything: only it has named graphs. */
  private static List<Path> served(PublishedVersion version) throws IOException {
    Path folder = FeedPart.folder(version).resolve(DatasetFiles.PATH);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String quads = "." + FileFormat.N_QUADS.extension();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(quads))
          .findFirst()
          .map(name -> name.substring(0, name.length() - quads.length()))
          .map(slug -> FORMATS.stream().map(format -> file(folder, slug, format)).toList())
          .orElse(List.of());
    }
  }

  private static Path file(Path folder, String name, FileFormat format) {
    return folder.resolve(name + "." + format.extension());
  }

  /**
   * Writes canonical N-Quads, the same as TriG, and the triples of all graphs as Turtle; each is
   * made a piece at a time.
   *
   * @param name of the files, without what follows the dot
   * @return the files
   */
  static List<Path> write(PublishedVersion version, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path quads = file(folder, name, FileFormat.N_QUADS);
    Path trig = file(folder, name, FileFormat.TRIG);
    Path turtle = file(folder, name, FileFormat.TURTLE);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(version.canonical()));
        OutputStream out = Files.newOutputStream(quads)) {
      in.transferTo(out);
    }
    write(version, quads, trig, RDFFormat.TRIG_BLOCKS);
    write(version, quads, turtle, RDFFormat.TURTLE_BLOCKS);
    return List.of(quads, trig, turtle);
  }

  private static void write(PublishedVersion version, Path quads, Path file, RDFFormat format)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
      boolean named = format.equals(RDFFormat.TRIG_BLOCKS);
      writer.start();
      version.manifest().prefixes().forEach(writer::prefix);
      RDFParser.source(quads)
          .lang(Lang.NQUADS)
          .checking(false)
          .parse(
              new StreamRDFWrapper(writer) {
                @Override
                public void start() {
                  // begun before the prefixes
                }

                @Override
                public void quad(Quad quad) {
                  if (named) {
                    writer.quad(quad);
                  } else {
                    writer.triple(quad.asTriple());
                  }
                }
              });
      writer.finish();
    }
  }
}
