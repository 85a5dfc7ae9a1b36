package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Position;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFParseException;

/** Where each triple of one file is written. */
final class TriplePositions {
  /** Offsets into the text of the three terms of a triple. */
  record Terms(int subject, int predicate, int object) {}

  private final Lines lines;
  private final Map<Triple, Terms> triples = new HashMap<>();
  private final Map<Node, Integer> subjects = new HashMap<>();

  private TriplePositions(String text) {
    this.lines = new Lines(text);
  }

  /** Reads a text that was read before. */
  static TriplePositions of(SourceFile file) {
    TriplePositions positions = new TriplePositions(file.text());
    boolean plain = QuickTurtle.read(file, TurtleReader.IRIS, positions::put) != null;
    return plain ? positions : byRio(file);
  }

  private void put(Triple triple, int subject, int predicate, int object) {
    triples.putIfAbsent(triple, new Terms(subject, predicate, object));
    subjects.putIfAbsent(triple.getSubject(), subject);
  }

  /**
   * Reads a text that Jena found to be correct; where Rio does not follow, the rest has no
   * positions.
   */
  static TriplePositions byRio(SourceFile file) {
    TriplePositions positions = new TriplePositions(file.text());
    PositionedTurtleParser parser = new PositionedTurtleParser();
    try {
      parser.parse(new StringReader(file.text()), TurtleReader.base(file.path()));
    } catch (IOException | RDFParseException e) {
      // Rio reads a little less than Jena; what it has read so far is right.
    }
    for (PositionedTurtleParser.Found found : parser.found()) {
      Node subject = node(file.path(), found.subject(), parser);
      Node object = node(file.path(), found.object(), parser);
      Triple triple =
          Triple.create(subject, NodeFactory.createURI(found.predicate().stringValue()), object);
      Terms terms = found.terms();
      positions.put(triple, terms.subject(), terms.predicate(), terms.object());
    }
    return positions;
  }

  /** The places of all triples. */
  Map<Triple, Terms> triples() {
    return Collections.unmodifiableMap(triples);
  }

  Optional<Position> subject(Node subject) {
    return Optional.ofNullable(subjects.get(subject)).map(lines::at);
  }

  Optional<Position> predicate(Triple triple) {
    return Optional.ofNullable(triples.get(triple)).map(terms -> lines.at(terms.predicate()));
  }

  Optional<Position> object(Triple triple) {
    return Optional.ofNullable(triples.get(triple)).map(terms -> lines.at(terms.object()));
  }

  private static Node node(String file, Value value, PositionedTurtleParser parser) {
    if (value instanceof BNode blank) {
      return NumberedBlankNodes.node(file, parser.number(blank));
    }
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      NodeFactory.getType(literal.getDatatype().stringValue())));
    }
    if (value instanceof IRI || value instanceof Resource) {
      return NodeFactory.createURI(value.stringValue());
    }
    throw new IllegalStateException("not a term of Turtle: " + value);
  }
}
