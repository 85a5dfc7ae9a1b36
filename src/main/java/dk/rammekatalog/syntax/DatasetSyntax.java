package dk.rammekatalog.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/** The syntaxes in which named graphs are given out. */
public enum DatasetSyntax {
  TRIG("trig", "application/trig"),
  JSON_LD("jsonld", "application/ld+json"),
  N_QUADS("nq", "application/n-quads");

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String extension;
  private final String mediaType;

  DatasetSyntax(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The end of file names, without dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<DatasetSyntax> ofExtension(String extension) {
    return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
  }

  public static Optional<DatasetSyntax> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
  }

  /**
   * Writes quads in their order, as UTF-8.
   *
   * @param quads those of one graph, and of one subject in it, one after the other
   * @param prefixes prefix without colon → IRI
   * @throws UncheckedIOException if the stream fails
   */
  public void write(List<Quad> quads, Map<String, String> prefixes, OutputStream out) {
    try {
      switch (this) {
        case TRIG -> writeTrig(quads, prefixes, out);
        case JSON_LD -> JsonLdGraphs.write(quads, prefixes, out);
        case N_QUADS -> writeLines(quads, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeLines(List<Quad> quads, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    writer.start();
    quads.forEach(writer::quad);
    writer.finish();
  }

  private static void writeTrig(List<Quad> quads, Map<String, String> prefixes, OutputStream out) {
    RDFWriter writer = Rio.createWriter(RDFFormat.TRIG, out);
    writer.set(BasicWriterSettings.PRETTY_PRINT, true);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false); // which changes 1.50 to 1.5
    writer.startRDF();
    prefixes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> writer.handleNamespace(prefix.getKey(), prefix.getValue()));
    quads.stream().map(DatasetSyntax::statement).forEach(writer::handleStatement);
    writer.endRDF();
  }

  private static Statement statement(Quad quad) {
    Resource subject = (Resource) value(quad.getSubject());
    IRI property = VALUES.createIRI(quad.getPredicate().getURI());
    Value object = value(quad.getObject());
    return quad.isDefaultGraph()
        ? VALUES.createStatement(subject, property, object)
        : VALUES.createStatement(
            subject, property, object, VALUES.createIRI(quad.getGraph().getURI()));
  }

  private static Value value(Node node) {
    return node.isBlank() ? VALUES.createBNode(node.getBlankNodeLabel()) : RdfSyntax.value(node);
  }
}
