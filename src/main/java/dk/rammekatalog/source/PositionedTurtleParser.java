package dk.rammekatalog.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jspecify.annotations.Nullable;

/**
 * Rio's Turtle parser, made to tell where the three terms of each statement stand.
 *
 * <p>Every character is read through three methods, so counting there gives exact offsets. Blank
 * nodes are numbered in Jena's order: a bracket where it opens, a label where it first stands, a
 * cell of a collection after its element.
 */
final class PositionedTurtleParser extends TurtleParser {

  /** A statement and the offsets of its terms. */
  record Found(Resource subject, IRI predicate, Value object, TriplePositions.Terms terms) {}

  private static final int UNKNOWN = -1;

  private final List<Found> found = new ArrayList<>();
  private final Map<Resource, Integer> numbers = new HashMap<>();
  private int offset;
  private int subjectAt = UNKNOWN;
  private int predicateAt = UNKNOWN;
  private int objectAt = UNKNOWN;
  private int innerSubjectAt = UNKNOWN;
  private boolean inCollection;

  PositionedTurtleParser() {
    set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
    set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false);
    set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
  }

  List<Found> found() {
    return found;
  }

  /** The number of a blank node, from 0, in the order in which Jena makes them. */
  int number(Resource node) {
    return numbers.getOrDefault(node, UNKNOWN);
  }

  @Override
  public synchronized void parse(Reader reader, String base) throws IOException {
    offset = 0;
    super.parse(reader, base);
  }

  @Override
  protected int readCodePoint() throws IOException {
    int c = super.readCodePoint();
    offset += c == -1 ? 0 : Character.charCount(c);
    return c;
  }

  @Override
  protected void unread(int c) throws IOException {
    super.unread(c);
    offset -= c == -1 ? 0 : Character.charCount(c);
  }

  @Override
  protected void unread(String text) throws IOException {
    super.unread(text);
    offset -= text.length();
  }

  @Override
  protected Resource createNode() {
    Resource node = super.createNode();
    if (!inCollection) {
      number(node, numbers.size());
    }
    return node;
  }

  @Override
  protected Resource createNode(String label) {
    Resource node = super.createNode(label);
    number(node, numbers.size());
    return node;
  }

  private void number(Resource node, int number) {
    numbers.putIfAbsent(node, number);
  }

  @Override
  protected void parseTriples() throws IOException {
    int outer = subjectAt;
    subjectAt = offset;
    super.parseTriples();
    subjectAt = outer;
  }

  @Override
  protected void parsePredicateObjectList() throws IOException {
    int outer = predicateAt;
    super.parsePredicateObjectList();
    predicateAt = outer;
  }

  @Override
  protected IRI parsePredicate() throws IOException {
    predicateAt = offset;
    return super.parsePredicate();
  }

  @Override
  protected void parseObject() throws IOException {
    int outer = objectAt;
    objectAt = offset;
    super.parseObject();
    objectAt = outer;
  }

  @Override
  protected Resource parseImplicitBlank() throws IOException {
    if (subject == null) {
      return super.parseImplicitBlank(); // "[" opens the statement: parseTriples has noted where
    }
    int outer = subjectAt;
    innerSubjectAt = offset; // the triple that leads here is reported first, with its own subject
    Resource node = super.parseImplicitBlank();
    subjectAt = outer;
    return node;
  }

  /** As in Rio, but a language ends with its letters: a bracket or a comment may follow at once. */
  @Override
  protected Literal parseQuotedLiteral() throws IOException {
    String label = parseQuotedString();
    int c = readCodePoint();
    if (c == '@') {
      StringBuilder language = new StringBuilder();
      for (c = readCodePoint(); isOfLanguage(c); c = readCodePoint()) {
        language.append((char) c);
      }
      unread(c);
      return createLiteral(label, language.toString(), null);
    }
    if (c != '^') {
      unread(c);
      return createLiteral(label, null, null);
    }
    verifyCharacterOrFail(readCodePoint(), "^");
    skipWSC();
    return parseValue() instanceof IRI type
        ? createLiteral(label, null, type)
        : createLiteral(label, null, null);
  }

  private static boolean isOfLanguage(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }

  /** As in Rio, but a cell gets its number after its element, as Jena makes them. */
  @Override
  protected Resource parseCollection() throws IOException {
    int outerSubjectAt = subjectAt;
    int outerPredicateAt = predicateAt;
    Resource outerSubject = subject;
    IRI outerPredicate = predicate;
    verifyCharacterOrFail(readCodePoint(), "(");
    Resource first = parseCells(outerSubject, outerPredicate);
    readCodePoint();
    subject = outerSubject;
    predicate = outerPredicate;
    subjectAt = outerSubjectAt;
    predicateAt = outerPredicateAt;
    if (first == RDF.NIL && outerSubject != null) {
      reportStatement(outerSubject, outerPredicate, RDF.NIL);
    }
    return first;
  }

  private Resource parseCells(@Nullable Resource outerSubject, IRI outerPredicate)
      throws IOException {
    Resource first = RDF.NIL;
    Resource last = RDF.NIL;
    while (skipWSC() != ')') {
      Resource cell = cell();
      if (first == RDF.NIL) {
        first = cell;
        if (outerSubject != null) {
          reportStatement(outerSubject, outerPredicate, first);
        }
      } else {
        reportStatement(last, RDF.REST, cell);
      }
      last = cell;
      subject = cell;
      predicate = RDF.FIRST;
      subjectAt = offset;
      predicateAt = offset;
      parseObject();
      number(cell, numbers.size());
    }
    if (last != RDF.NIL) {
      reportStatement(last, RDF.REST, RDF.NIL);
    }
    return first;
  }

  private Resource cell() {
    inCollection = true;
    Resource cell = createNode();
    inCollection = false;
    return cell;
  }

  @Override
  protected void reportStatement(@Nullable Resource s, @Nullable IRI p, @Nullable Value o) {
    super.reportStatement(s, p, o);
    if (s == null || p == null || o == null) {
      return; // Rio reports a bracket that opens a statement before it has a subject
    }
    int object = objectAt == UNKNOWN ? subjectAt : objectAt;
    int predicate = predicateAt == UNKNOWN ? object : predicateAt;
    found.add(new Found(s, p, o, new TriplePositions.Terms(subjectAt, predicate, object)));
    if (innerSubjectAt != UNKNOWN) {
      subjectAt = innerSubjectAt;
      innerSubjectAt = UNKNOWN;
    }
  }
}
