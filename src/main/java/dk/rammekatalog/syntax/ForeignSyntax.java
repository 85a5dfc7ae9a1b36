package dk.rammekatalog.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** The syntaxes besides Turtle in which others give out their catalogues. */
public enum ForeignSyntax {
  RDF_XML(RDFFormat.RDFXML, List.of("rdf", "xml", "owl")),
  JSON_LD(RDFFormat.JSONLD, List.of("jsonld", "json")),
  TRIG(RDFFormat.TRIG, List.of("trig"));

  /** Line 0 stands for a line that the parser does not know. */
  public static final int UNKNOWN = 0;

  private final RDFFormat format;
  private final List<String> extensions;

  ForeignSyntax(RDFFormat format, List<String> extensions) {
    this.format = format;
    this.extensions = extensions;
  }

  /**
   * What a text says, as N-Triples, and on which line the parser was when it said so.
   *
   * @param prefixes prefix without colon → IRI
   * @param triples in the order of the text; graphs are put together
   * @param fault why the text cannot be read from a line on; empty if all of it was
   */
  public record Reading(Map<String, String> prefixes, List<Lined> triples, Optional<Fault> fault) {}

  /**
   * Where reading ended.
   *
   * @param isRemote whether it ended because a part of the text is on the net, which is not asked
   */
  public record Fault(int line, boolean isRemote) {}

  /**
   * One triple.
   *
   * @param subject as N-Triples writes it
   * @param line from 1, or {@link #UNKNOWN}
   */
  public record Lined(String subject, String triple, int line) {}

  /** The syntax of a file by the end of its name, or else by how it begins; empty for Turtle. */
  public static Optional<ForeignSyntax> of(String name, String text) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (List.of("ttl", "turtle", "nt", "n3").contains(end)) {
      return Optional.empty();
    }
    for (ForeignSyntax syntax : values()) {
      if (syntax.extensions.contains(end)) {
        return Optional.of(syntax);
      }
    }
    String start = text.stripLeading();
    if (start.startsWith("<?xml") || start.startsWith("<rdf:")) {
      return Optional.of(RDF_XML);
    }
    return start.startsWith("{") ? Optional.of(JSON_LD) : Optional.empty();
  }

  /** Reads a text; what comes before a fault is kept. */
  public Reading read(String text, String base) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    List<Lined> triples = new ArrayList<>();
    LineCountingReader reader = new LineCountingReader(text);
    int[] line = {UNKNOWN};
    RDFParser parser = Rio.createParser(format);
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.setParseLocationListener((at, column) -> line[0] = (int) Math.max(UNKNOWN, at));
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleNamespace(String prefix, String iri) {
            prefixes.put(prefix, iri);
          }

          @Override
          public void handleStatement(Statement statement) {
            triples.add(lined(statement, format == RDFFormat.RDFXML ? reader.line() : line[0]));
          }
        });
    try {
      parser.parse(reader, base);
      return new Reading(prefixes, triples, Optional.empty());
    } catch (RDFParseException e) {
      int reached = format == RDFFormat.RDFXML ? reader.line() : line[0];
      int at = e.getLineNumber() > 0 ? (int) e.getLineNumber() : Math.max(1, reached);
      boolean remote = String.valueOf(e.getMessage()).contains("whitelisted");
      return new Reading(prefixes, triples, Optional.of(new Fault(at, remote)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lined lined(Statement statement, int line) {
    String subject = NTriplesUtil.toNTriplesString(statement.getSubject());
    String triple =
        subject
            + " "
            + NTriplesUtil.toNTriplesString(statement.getPredicate())
            + " "
            + NTriplesUtil.toNTriplesString(statement.getObject())
            + " .";
    return new Lined(subject, triple, line);
  }
}
