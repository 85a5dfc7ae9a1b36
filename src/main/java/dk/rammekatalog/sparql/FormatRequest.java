package dk.rammekatalog.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query as Fuseki knows it, also in its method and in the parameter for the form of the answer.
 * Clients such as SPARQLWrapper send names of other servers beside a right Accept header, which
 * then decides.
 */
final class FormatRequest extends HttpServletRequestWrapper {
  private static final Set<String> PARAMETERS = Set.of("format", "output", "results");
  private static final Set<String> KNOWN =
      Set.of(
          "json", "xml", "sparql", "text", "csv", "tsv", "json-ld", "ttl", "turtle", "nt", "trig",
          "n-quads");
  private static final Map<String, String> MEANT =
      Map.of("rdf+xml", "xml", "n3", "turtle", "jsonld", "json-ld", "ntriples", "nt");

  FormatRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String value = super.getParameter(name);
    return value == null || !PARAMETERS.contains(name) ? value : known(value);
  }

  /** HEAD as GET: the server leaves the body out by itself. */
  @Override
  public String getMethod() {
    String method = super.getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  private static @Nullable String known(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return KNOWN.contains(word) || word.contains("/") ? value : MEANT.get(word);
  }
}
