package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import dk.rammekatalog.text.Position;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.vocabulary.SKOS;

/** Finds questions whose parameters cannot be chosen, or that are in no group. */
final class QuestionCheck {
  private static final String NAME = "question";

  private QuestionCheck() {}

  /**
   * The findings of a question.
   *
   * @param groups the names of all groups
   */
  static Stream<Diagnostic> findings(TreeSet<String> groups, QueryFile question) {
    Stream<Diagnostic> group = group(groups, question).stream();
    if (question.parameters().isEmpty()) {
      return group;
    }
    try {
      QueryFile.Open open = question.opened();
      String query = open.query().toString();
      return Stream.concat(
          group,
          question.parameters().stream()
              .flatMap(parameter -> parameter(question, parameter, query, open.defaults())));
    } catch (QueryException e) {
      return group; // QueryCheck tells what is wrong with it.
    }
  }

  private static Stream<Diagnostic> parameter(
      QueryFile question, Parameter parameter, String query, Map<String, Node> defaults) {
    String variable = "?" + parameter.name();
    Position at = line(question, "param: " + parameter.name());
    if (!Pattern.compile(Pattern.quote(variable) + "\\b").matcher(query).find()) {
      return Stream.of(finding(question, at, Messages.of("query.unused", variable)));
    }
    if (!defaults.containsKey(parameter.name())) {
      return Stream.of(finding(question, at, Messages.of("query.default", variable)));
    }
    return Stream.of();
  }

  /** The group is a concept of the scheme that the catalogue has for them. */
  private static Optional<Diagnostic> group(TreeSet<String> known, QueryFile question) {
    Optional<String> group = Optional.ofNullable(question.header().get("group"));
    if (group.isEmpty() || known.isEmpty() || known.contains(group.get())) {
      return Optional.empty();
    }
    String near = Nearest.to(group.get(), known).map(found -> " (" + found + "?)").orElse("");
    LocalText text = Messages.of("query.group", group.get(), near, String.join(", ", known));
    return Optional.of(finding(question, line(question, "group:"), text));
  }

  /** The names of the groups that the catalogue describes. */
  static TreeSet<String> groups(Inspection inspection) {
    TreeSet<String> groups = new TreeSet<>();
    inspection
        .graph()
        .uriSpace()
        .map(space -> space + QueryFile.GROUPS)
        .ifPresent(
            scheme ->
                inspection
                    .graph()
                    .union()
                    .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme))
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .forEach(node -> groups.add(node.getURI().substring(scheme.length() + 1))));
    return groups;
  }

  /** The first line that contains a text. */
  private static Position line(QueryFile question, String text) {
    int offset = question.file().text().indexOf(text);
    Position at = new Lines(question.file().text()).at(Math.max(0, offset));
    return new Position(at.line(), 1);
  }

  private static Diagnostic finding(QueryFile question, Position at, LocalText message) {
    return Inspection.error(new Location(question.file().path(), at), NAME, message);
  }
}
