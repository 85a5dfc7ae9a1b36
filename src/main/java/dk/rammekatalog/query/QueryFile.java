package dk.rammekatalog.query;

import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * One SPARQL file with what its header says.
 *
 * @param name the file's name without {@code .rq}
 * @param header key → value, as written
 * @param parameters in the order of the header
 * @param malformed the {@code param} lines that have another form
 */
public record QueryFile(
    SourceFile file,
    String name,
    Map<String, String> header,
    List<Parameter> parameters,
    List<String> malformed) {
  /** Where a catalogue has the groups of its questions, below its {@code void:uriSpace}. */
  public static final String GROUPS = "concept/spoergsmaalsgruppe";

  private static final Pattern KEY = Pattern.compile("#\\s*([a-z]+(?:@[a-z]+)?):\\s*(.*)");

  /** The header of a file; the query itself is not parsed yet. */
  public static QueryFile of(SourceFile file) {
    Map<String, String> header = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    for (String line : file.text().lines().takeWhile(text -> text.startsWith("#")).toList()) {
      Matcher found = KEY.matcher(line);
      if (found.matches() && found.group(1).equals("param")) {
        Parameter.parse(found.group(2)).ifPresentOrElse(parameters::add, () -> malformed.add(line));
      } else if (found.matches()) {
        header.put(found.group(1), found.group(2).strip());
      }
    }
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".rq".length());
    return new QueryFile(
        file, name, Map.copyOf(header), List.copyOf(parameters), List.copyOf(malformed));
  }

  /** The text of a key such as {@code title} in both languages; empty where the header has none. */
  public LocalText text(String key) {
    return new LocalText(
        header.getOrDefault(key + "@da", ""), header.getOrDefault(key + "@en", ""));
  }

  /**
   * The parsed query, with the defaults of its parameters: it can be asked as it stands.
   *
   * @throws org.apache.jena.query.QueryParseException if it is not SPARQL 1.1 (or ARQ's superset)
   */
  public Query query() {
    return QueryFactory.create(file.text(), Syntax.syntaxARQ);
  }

  /**
   * A question whose parameters can be given values.
   *
   * @param query without the defaults
   * @param defaults of each parameter that has one
   */
  public record Open(Query query, Map<String, Node> defaults) {}

  /** The query and the defaults of its parameters apart; it is parsed at each call. */
  public Open opened() {
    Query query = query();
    Map<String, Node> defaults =
        parameters.stream()
            .flatMap(parameter -> Defaults.of(query, parameter.name()).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    parameters.forEach(parameter -> Defaults.remove(query, parameter.name()));
    return new Open(query, defaults);
  }

  /** The query for the values of a parameter for which there is an answer, as its variable. */
  public Query choices(Parameter parameter) {
    Query open = opened().query();
    Query choices = QueryFactory.make();
    choices.setPrefixMapping(open.getPrefixMapping());
    choices.setQuerySelectType();
    choices.setDistinct(true);
    choices.addResultVar(parameter.name());
    choices.setQueryPattern(open.getQueryPattern());
    return choices;
  }
}
