package dk.rammekatalog.feed;

import dk.rammekatalog.store.PublishedVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final String NAME = "dump";

  private Dump() {}

  /**
   * Writes canonical N-Quads, the same as TriG, and the triples of all graphs as Turtle; each is
   * made a piece at a time.
   *
   * @return the files
   */
  public static List<Path> write(PublishedVersion version, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path quads = folder.resolve(NAME + ".nq");
    Path trig = folder.resolve(NAME + ".trig");
    Path turtle = folder.resolve(NAME + ".ttl");
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
