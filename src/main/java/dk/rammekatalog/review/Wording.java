package dk.rammekatalog.review;

import dk.rammekatalog.diff.Names;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;

/** Words for nodes and lists in one language. */
final class Wording {
  private static final String ARROW = " → ";

  private final Names names;
  private final Language language;

  Wording(Names names, Language language) {
    this.names = names;
    this.language = language;
  }

  String text(String key, Object... arguments) {
    return Messages.of(key, arguments).in(language);
  }

  Language language() {
    return language;
  }

  String label(Node node) {
    return Excerpt.of(names.label(node).in(language));
  }

  String name(Node node) {
    return node.isURI() ? names.name(node) : "";
  }

  String property(Node property) {
    return names.property(property).in(language);
  }

  /** A thing with its kind before it: {@code Møde: …}. */
  String thing(Node node) {
    String kind = names.kind(node).in(language);
    boolean told = kind.isEmpty() || label(node).startsWith(kind);
    String name = kind.contains(":") ? kind : StringUtils.capitalize(kind);
    return told ? label(node) : name + ": " + label(node);
  }

  /** Few words, for a cell of a table. */
  String brief(Node node) {
    return Excerpt.brief(names.label(node).in(language));
  }

  /** A value as people can tell it from others: a text in quotation marks, a thing by its label. */
  String value(Node node) {
    return framed(node, label(node));
  }

  /** Two values with an arrow between them; of long texts only what differs. */
  String change(Node before, Node after) {
    if (before.isURI() && after.isURI() && label(before).equals(label(after))) {
      return name(before) + ARROW + name(after);
    }
    Excerpt excerpt = Excerpt.of(names.label(before).in(language), names.label(after).in(language));
    return framed(before, excerpt.before()) + ARROW + framed(after, excerpt.after());
  }

  /** Labels, separated by commas. */
  String labels(List<Node> nodes) {
    return nodes.stream().map(this::label).collect(Collectors.joining(", "));
  }

  private static String framed(Node node, String text) {
    if (!node.isLiteral()) {
      return text;
    }
    String tag = node.getLiteralLanguage();
    boolean string = !tag.isEmpty() || node.getLiteralDatatypeURI().endsWith("#string");
    return string ? "\"" + text + "\"" + (tag.isEmpty() ? "" : "@" + tag) : text;
  }
}
