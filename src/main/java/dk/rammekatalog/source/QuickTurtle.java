package dk.rammekatalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Reads plainly written Turtle several times as quickly as Jena does, with the same triples and the
 * same blank nodes. Whatever is not plain it does not judge: it gives up, and Jena reads the file.
 */
final class QuickTurtle {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node FIRST = RDF.first.asNode();
  private static final Node REST = RDF.rest.asNode();
  private static final Node NIL = RDF.nil.asNode();

  private final QuickTerms terms;
  private final FactoryRDF factory;
  private final Sink sink;

  private QuickTurtle(QuickTerms terms, FactoryRDF factory, Sink sink) {
    this.terms = terms;
    this.factory = factory;
    this.sink = sink;
  }

  /**
   * What a file says.
   *
   * @param triples in the order of the text; one that is written twice is here twice
   */
  record Plain(List<Triple> triples, Map<String, String> prefixes) {}

  /** Takes the triples, with the offsets where their terms begin. */
  @FunctionalInterface
  interface Sink {
    void take(Triple triple, int subject, int predicate, int object);
  }

  /** Reads a text; null if it is not plain, or wrong. */
  static @Nullable Plain read(SourceFile file, KnownIris iris) {
    List<Triple> triples = new ArrayList<>();
    Map<String, String> prefixes =
        read(file, iris, (triple, subject, predicate, object) -> triples.add(triple));
    return prefixes == null ? null : new Plain(triples, prefixes);
  }

  /** Reads a text and gives its prefixes; null if it is not plain, or wrong. */
  static @Nullable Map<String, String> read(SourceFile file, KnownIris iris, Sink sink) {
    FactoryRDF factory = new NumberedBlankNodes(file.path());
    QuickTerms terms = new QuickTerms(file.text(), factory, iris);
    try {
      new QuickTurtle(terms, factory, sink).document();
    } catch (QuickText.GivesUp e) {
      return null;
    }
    return terms.prefixes();
  }

  private void document() {
    for (char c = terms.next(); c != 0; c = terms.next()) {
      if (c == '@') {
        if (!terms.skipWord("@prefix")) {
          throw QuickText.givesUp();
        }
        terms.declare();
      } else {
        statement(c);
      }
      terms.skip('.');
    }
  }

  private void statement(char c) {
    int at = terms.at();
    if (c == '(') {
      throw QuickText.givesUp();
    }
    if (c == '[') {
      terms.skip('[');
      boolean empty = terms.next() == ']';
      Node node = bracket(at);
      if (empty || terms.next() != '.') {
        properties(node, at, '.');
      }
    } else {
      properties(c == '<' ? terms.iri() : c == '_' ? terms.label() : terms.name(), at, '.');
    }
  }

  /** Properties and values up to a mark, which is not passed over; at least one. */
  private void properties(Node subject, int subjectAt, char end) {
    while (true) {
      char c = terms.next();
      int at = terms.at();
      Node property = c == '<' ? terms.iri() : terms.skipWord("a") ? TYPE : terms.name();
      value(subject, subjectAt, property, at);
      while (terms.next() == ',') {
        terms.skip(',');
        value(subject, subjectAt, property, at);
      }
      boolean more = terms.next() == ';';
      while (terms.next() == ';') {
        terms.skip(';');
      }
      if (terms.next() == end) {
        return;
      }
      if (!more) {
        throw QuickText.givesUp();
      }
    }
  }

  private void value(Node subject, int subjectAt, Node property, int propertyAt) {
    char c = terms.next();
    int at = terms.at();
    sink.take(Triple.create(subject, property, term(c)), subjectAt, propertyAt, at);
  }

  private Node term(char c) {
    return switch (c) {
      case '<' -> terms.iri();
      case '"' -> terms.literal();
      case '[' -> {
        int at = terms.at();
        terms.skip('[');
        yield bracket(at);
      }
      case '(' -> collection();
      case '_' -> terms.label();
      case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> terms.number();
      default -> {
        Node truth = c == 't' || c == 'f' ? terms.truth() : null;
        yield truth != null ? truth : terms.name();
      }
    };
  }

  /** The rest of a bracket. */
  private Node bracket(int at) {
    Node node = factory.createBlankNode();
    if (terms.next() != ']') {
      properties(node, at, ']');
    }
    terms.skip(']');
    return node;
  }

  /** A cell is made after its element, and stands where that stands. */
  private Node collection() {
    int open = terms.at();
    terms.skip('(');
    Node head = NIL;
    Node last = NIL;
    int lastAt = open;
    for (char c = terms.next(); c != ')'; c = terms.next()) {
      int at = terms.at();
      Node element = term(c);
      Node cell = factory.createBlankNode();
      if (last == NIL) {
        head = cell;
      } else {
        sink.take(Triple.create(last, REST, cell), lastAt, lastAt, open);
      }
      sink.take(Triple.create(cell, FIRST, element), at, at, at);
      last = cell;
      lastAt = at;
    }
    terms.skip(')');
    if (last != NIL) {
      sink.take(Triple.create(last, REST, NIL), lastAt, lastAt, open);
    }
    return head;
  }
}
