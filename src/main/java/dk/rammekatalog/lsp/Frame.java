package dk.rammekatalog.lsp;

import dk.rammekatalog.turtle.Token;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a text says of one subject in one block, bracket or list; filled while the text is read. */
final class Frame {
  private final Optional<Frame> outer;
  private final boolean list;
  private final Place resume;
  private Optional<Token> subject = Optional.empty();
  private Optional<String> iri = Optional.empty();
  private Optional<String> predicate;
  private int end;
  private final Set<String> classes = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Map<String, String> labels = new TreeMap<>();

  private Frame(Optional<Frame> outer, boolean list, Place resume) {
    this.outer = outer;
    this.list = list;
    this.resume = resume;
    this.predicate = list ? outer.flatMap(Frame::predicate) : Optional.empty();
  }

  static Frame block() {
    return new Frame(Optional.empty(), false, Place.SUBJECT);
  }

  /** A bracket or list inside; {@code resume} is the place behind it. */
  Frame inner(boolean isList, Place after) {
    return new Frame(Optional.of(this), isList, after);
  }

  void begin(Token token, Optional<String> name) {
    subject = Optional.of(token);
    iri = name;
    end = token.end();
  }

  void predicate(Optional<String> name) {
    predicate = name;
    name.ifPresent(used::add);
  }

  void type(String name) {
    classes.add(name);
  }

  void label(String language, String label) {
    labels.putIfAbsent(language, label);
  }

  void reach(int offset) {
    end = Math.max(end, offset);
  }

  Optional<Frame> outer() {
    return outer;
  }

  boolean isList() {
    return list;
  }

  Place resume() {
    return resume;
  }

  /** The token of the subject; empty for brackets, lists and what is not begun. */
  Optional<Token> subject() {
    return subject;
  }

  Optional<String> iri() {
    return iri;
  }

  /** The property that was written last. */
  Optional<String> predicate() {
    return predicate;
  }

  Set<String> classes() {
    return classes;
  }

  /** The properties that are written. */
  Set<String> used() {
    return used;
  }

  /** Language tag → label, as written. */
  Map<String, String> labels() {
    return labels;
  }

  /** Behind the last token. */
  int end() {
    return end;
  }
}
