package dk.rammekatalog.lsp;

import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.Token.Kind;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What stands where in a Turtle text, finished or not.
 *
 * <p>A name in the first column begins a statement, even where the one before has no end; so a
 * statement that is being written spoils only itself. The names of a SPARQL text can be read too,
 * but not their places.
 */
final class Outline {
  private static final Set<String> LABELS =
      Set.of(
          DCTerms.title.getURI(), RDFS.label.getURI(), SKOS.prefLabel.getURI(), FOAF.name.getURI());

  private final EditorText text;
  private final List<Token> tokens;
  private final List<Token> comments;
  private final Map<String, String> prefixes = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Frame> blocks = new ArrayList<>();
  private final List<Place> placeAfter = new ArrayList<>();
  private final List<Frame> frameAfter = new ArrayList<>();
  private Frame frame = Frame.block();
  private Place place = Place.SUBJECT;
  private boolean endsByIri;

  private Outline(EditorText text) {
    this.text = text;
    List<Token> all = TurtleLexer.tokens(text.text());
    this.tokens = all.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    this.comments = all.stream().filter(token -> token.kind() == Kind.COMMENT).toList();
    readPrefixes();
    for (int i = 0; i < tokens.size(); i++) {
      read(i);
      placeAfter.add(place);
      frameAfter.add(frame);
    }
  }

  static Outline of(EditorText text) {
    return new Outline(text);
  }

  EditorText text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Prefix without colon → IRI, as declared. */
  Map<String, String> prefixes() {
    return prefixes;
  }

  /** All IRIs, in the order of the text. */
  List<Term> terms() {
    return terms;
  }

  /** What is said of each subject, in the order of the text. */
  List<Frame> blocks() {
    return blocks;
  }

  /** The IRI at a place, or behind whose last character the place is. */
  Optional<Term> at(int offset) {
    return terms.stream().filter(term -> term.holds(offset)).findFirst();
  }

  /** The token in which, or behind whose last character, a place is. */
  Optional<Token> tokenAt(int offset) {
    return tokens.stream()
        .filter(token -> token.start() < offset && offset <= token.end())
        .findFirst();
  }

  boolean isComment(int offset) {
    return comments.stream().anyMatch(token -> token.start() < offset && offset <= token.end());
  }

  /** The texts and comments, in which names stand as examples. */
  Stream<Token> prose() {
    return Stream.concat(
        tokens.stream().filter(token -> token.kind().isString()), comments.stream());
  }

  /** What is expected at a place, as far as the text before it tells. */
  Place placeAt(int offset) {
    int before = before(offset);
    Place expected = before < 0 ? Place.SUBJECT : placeAfter.get(before);
    boolean fresh = text.position(offset).getCharacter() == 0;
    if (fresh && frameAt(offset).outer().isEmpty()) {
      return Place.SUBJECT;
    }
    return expected == Place.END && text.isFirstOfLine(offset) ? Place.PREDICATE : expected;
  }

  /** The subject that a place is about, with all that is said of it. */
  Frame frameAt(int offset) {
    int before = before(offset);
    return before < 0 ? Frame.block() : frameAfter.get(before);
  }

  /** The last token that ends before a place, or −1. */
  private int before(int offset) {
    int last = -1;
    for (int i = 0; i < tokens.size() && tokens.get(i).end() <= offset; i++) {
      last = i;
    }
    return last;
  }

  private void readPrefixes() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      Token name = tokens.get(i + 1);
      Token iri = tokens.get(i + 2);
      if ((kind == Kind.AT_PREFIX || kind == Kind.PREFIX)
          && name.kind() == Kind.PNAME_NS
          && iri.kind() == Kind.IRIREF) {
        prefixes.put(name.text().replace(":", ""), bare(iri.text()));
      }
    }
  }

  private void read(int index) {
    Token token = tokens.get(index);
    if (beginsStatement(token)) {
      frame = Frame.block();
      place = Place.SUBJECT;
    }
    switch (token.kind()) {
      case AT_PREFIX, AT_BASE, PREFIX, BASE -> directive(token);
      case DOT -> endStatement(token);
      case SEMICOLON -> place = Place.PREDICATE;
      case COMMA -> place = Place.OBJECT;
      case OPEN_BRACKET, OPEN_PAREN -> open(token);
      case CLOSE_BRACKET, CLOSE_PAREN -> close(token);
      case LANGTAG -> label(index);
      case DATATYPE -> place = Place.OBJECT;
      default -> term(token);
    }
    frame.reach(token.end());
  }

  /** Those of SPARQL end with their IRI, those of Turtle with a dot. */
  private void directive(Token token) {
    place = Place.DIRECTIVE;
    endsByIri = token.kind() == Kind.PREFIX || token.kind() == Kind.BASE;
  }

  private boolean beginsStatement(Token token) {
    return switch (token.kind()) {
      case IRIREF, PNAME_LN, PNAME_NS, BLANK_NODE_LABEL, AT_PREFIX, AT_BASE, PREFIX, BASE ->
          text.position(token.start()).getCharacter() == 0;
      case UNKNOWN ->
          text.position(token.start()).getCharacter() == 0
              && Character.isLetter(token.text().charAt(0));
      default -> false;
    };
  }

  private void endStatement(Token token) {
    Frame top = frame;
    while (top.outer().isPresent()) {
      top = top.outer().get();
    }
    top.reach(token.end());
    frame = Frame.block();
    place = Place.SUBJECT;
  }

  private void open(Token token) {
    boolean list = token.kind() == Kind.OPEN_PAREN;
    Place after = place == Place.SUBJECT ? Place.PREDICATE : Place.END;
    frame = frame.inner(list, after);
    place = list ? Place.OBJECT : Place.PREDICATE;
  }

  private void close(Token token) {
    frame.reach(token.end());
    frame
        .outer()
        .ifPresent(
            outer -> {
              place = frame.resume();
              frame = outer;
              if (outer.isList()) {
                place = Place.OBJECT;
              }
            });
  }

  private void term(Token token) {
    if (place == Place.END && text.isFirstOfLine(token.start())) {
      place = Place.PREDICATE;
    }
    Optional<String> iri = iri(token);
    iri.ifPresent(name -> terms.add(new Term(token, name, place, frame)));
    switch (place) {
      case SUBJECT -> {
        frame.begin(token, iri);
        blocks.add(frame);
        place = Place.PREDICATE;
      }
      case PREDICATE -> {
        frame.predicate(iri);
        place = Place.OBJECT;
      }
      case OBJECT -> {
        if (frame.predicate().filter(RDF.type.getURI()::equals).isPresent()) {
          iri.ifPresent(frame::type);
        }
        place = frame.isList() ? Place.OBJECT : Place.END;
      }
      case DIRECTIVE -> {
        if (endsByIri && token.kind() == Kind.IRIREF) {
          place = Place.SUBJECT;
        }
      }
      case END -> {
        // a mark is missing before it
      }
    }
  }

  private void label(int index) {
    if (index > 0
        && tokens.get(index - 1).kind().isString()
        && frame.predicate().filter(LABELS::contains).isPresent()) {
      String written = tokens.get(index - 1).text();
      int quotes = written.startsWith("\"\"\"") || written.startsWith("'''") ? 3 : 1;
      String label = written.substring(quotes, written.length() - quotes).replace("\\\"", "\"");
      frame.label(tokens.get(index).text().substring(1), label);
    }
  }

  /** The IRI of a token; empty if it is none or its prefix is not declared. */
  Optional<String> iri(Token token) {
    return switch (token.kind()) {
      case A -> Optional.of(RDF.type.getURI());
      case IRIREF -> Optional.of(bare(token.text()));
      case PNAME_LN, PNAME_NS -> {
        int colon = token.text().indexOf(':');
        String local = token.text().substring(colon + 1).replace("\\", "");
        yield place == Place.DIRECTIVE
            ? Optional.empty()
            : Optional.ofNullable(prefixes.get(token.text().substring(0, colon)))
                .map(namespace -> namespace + local);
      }
      default -> Optional.empty();
    };
  }

  private static String bare(String iri) {
    return iri.substring(1, iri.length() - 1);
  }
}
