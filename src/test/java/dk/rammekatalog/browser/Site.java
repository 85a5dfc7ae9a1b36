package dk.rammekatalog.browser;

import dk.rammekatalog.http.Client;
import dk.rammekatalog.http.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The catalogue of this repository, served once for all classes of tests that ask for it: with
 * {@code @ExtendWith(Site.Shared.class)}, a method or constructor may have a Site as parameter.
 */
public final class Site implements AutoCloseable {
  /** A thing that is remembered as withdrawn, since the catalogue has none. */
  static final String GONE = "/page/system/nedlagt-proeve";

  private static final String WITHDRAWN =
      """
      <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <%2$sTombstone> .
      <%1$s> <%2$sdeleted> "2026-11-21T06:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
      <%1$s> <%2$sformerType> <https://w3id.org/rammekatalog/ontology#System> .
      <%1$s> <http://www.w3.org/2000/01/rdf-schema#label> "Nedlagt prøve"@da .
      <%1$s> <http://www.w3.org/2000/01/rdf-schema#label> "Closed sample"@en .
      <%1$s> <http://purl.org/dc/terms/isReplacedBy> <https://w3id.org/rammekatalog/id/system/toek> .
      <%1$s> <http://purl.org/dc/terms/description> "Kun til prøven."@da .
      """
          .formatted(
              "https://w3id.org/rammekatalog/id/system/nedlagt-proeve",
              "https://www.w3.org/ns/activitystreams#");

  private final Path var;
  private final Served served;

  private Site() {
    try {
      this.var = Files.createTempDirectory("rammekatalog-site");
      this.served = Served.in(var);
      Files.writeString(var.resolve("withdrawn.nt"), WITHDRAWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Client client() {
    return served.client();
  }

  static Site of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Site.class))
        .getOrComputeIfAbsent(Site.class, key -> new Site(), Site.class);
  }

  /** The address of a path. */
  public String url(String path) {
    return client().address() + path;
  }

  /** The rows of a query's first column, with all prefixes that the catalogue uses most. */
  public List<String> ask(String query) {
    String prefixes =
        "PREFIX rk: <https://w3id.org/rammekatalog/ontology#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX dct: <http://purl.org/dc/terms/> ";
    HttpResponse<String> answer = client().ask(prefixes + query, "Accept", "text/csv");
    return answer.body().lines().skip(1).toList();
  }

  @Override
  public void close() {
    served.close();
    try (Stream<Path> files = Files.walk(var)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the site for the first class of tests, and stops it after the last. */
  public static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return of(context);
    }
  }
}
