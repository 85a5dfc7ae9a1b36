package dk.rammekatalog.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/** The syntaxes in which a graph is given out. */
public enum RdfSyntax {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD),
  RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES);

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** Same graph, same order: by subject, property and value as Turtle would write them. */
  private static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement statement) -> statement.getSubject().toString())
          .thenComparing(statement -> statement.getPredicate().toString())
          .thenComparing(statement -> statement.getObject().toString());

  private final String extension;
  private final String mediaType;
  private final RDFFormat format;

  RdfSyntax(String extension, String mediaType, RDFFormat format) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** The end of file names, without dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<RdfSyntax> ofExtension(String extension) {
    return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
  }

  public static Optional<RdfSyntax> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
  }

  /**
   * Writes a graph, sorted, as UTF-8.
   *
   * @param prefixes prefix without colon → IRI; only those that the graph uses are written
   * @throws UncheckedIOException if the stream fails
   */
  public void write(Graph graph, Map<String, String> prefixes, OutputStream out) {
    List<Statement> statements =
        graph.find().mapWith(RdfSyntax::statement).toList().stream().sorted(ORDER).toList();
    RDFWriter writer = Rio.createWriter(format, out);
    writer.set(BasicWriterSettings.PRETTY_PRINT, true);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, format.equals(RDFFormat.TURTLE));
    writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false); // which changes 1.50 to 1.5
    writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    writer.startRDF();
    Set<String> used = namespaces(statements);
    prefixes.entrySet().stream()
        .filter(prefix -> used.contains(prefix.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> writer.handleNamespace(prefix.getKey(), prefix.getValue()));
    statements.forEach(writer::handleStatement);
    writer.endRDF();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginnings of all IRIs, each up to its last hash or slash. */
  private static Set<String> namespaces(List<Statement> statements) {
    Set<String> found = new HashSet<>();
    for (Statement statement : statements) {
      found.add(namespace(statement.getSubject()));
      found.add(namespace(statement.getPredicate()));
      found.add(namespace(statement.getObject()));
    }
    return found;
  }

  private static String namespace(Value value) {
    if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
      return literal.getDatatype().getNamespace();
    }
    return value instanceof IRI iri ? iri.getNamespace() : "";
  }

  private static Statement statement(Triple triple) {
    return VALUES.createStatement(
        (Resource) value(triple.getSubject()),
        VALUES.createIRI(triple.getPredicate().getURI()),
        value(triple.getObject()));
  }

  static Value value(Node node) {
    if (node.isBlank()) {
      return VALUES.createBNode("b" + Integer.toHexString(node.getBlankNodeLabel().hashCode()));
    }
    if (node.isURI()) {
      return VALUES.createIRI(node.getURI());
    }
    return node.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(
            node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
        : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
  }
}
