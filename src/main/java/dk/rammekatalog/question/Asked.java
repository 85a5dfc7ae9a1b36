package dk.rammekatalog.question;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A question with the values that somebody gives.
 *
 * @param values by parameter, as written; those that were left empty are missing
 */
record Asked(Library library, Question question, Map<String, String> values) {

  /**
   * Reads the values of a request.
   *
   * @param others names of parameters that are not the question's
   */
  static Asked of(
      HttpServletRequest request, Library library, Question question, Set<String> others) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!others.contains(name) && !given[0].isBlank()) {
                values.put(name, given[0].strip());
              }
            });
    return new Asked(library, question, values);
  }

  /** With names in the place of labels of values that can be chosen. */
  Asked named(Language language) {
    Map<String, String> named = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            named.put(
                name,
                question.parameter(name).stream()
                    .flatMap(parameter -> library.choices(question, parameter).stream())
                    .filter(choice -> choice.label(language).equalsIgnoreCase(value))
                    .findFirst()
                    .map(Choice::name)
                    .orElse(value)));
    return new Asked(library, question, named);
  }

  /**
   * The value of each parameter; to be called in a read transaction, as is {@link #answer}.
   *
   * @throws UnfitValueException if one does not fit
   */
  Map<String, Node> nodes() {
    return Asking.values(library.version(), question.file(), values, this::known);
  }

  /** The whole answer, which the library keeps. */
  Rows answer() {
    return library.answers().of(question.name() + query(), this::ask);
  }

  private Rows ask() {
    try (QueryExec exec = Asking.prepare(library.version(), question.file(), values, this::known)) {
      return Rows.of(exec);
    }
  }

  private List<String> known(Parameter parameter) {
    return library.choices(question, parameter).stream().map(Choice::name).toList();
  }

  /** The values as the query of an address, with its question mark; empty if there are none. */
  String query() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
