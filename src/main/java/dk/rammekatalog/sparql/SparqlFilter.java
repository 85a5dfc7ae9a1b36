package dk.rammekatalog.sparql;

import dk.rammekatalog.page.Pages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.Metrics;
import dk.rammekatalog.web.Problem;
import dk.rammekatalog.web.ServerSettings;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before the SPARQL endpoint: read only, a number of queries at once for each client,
 * answers that are whole or not at all, and the service description where there is no query.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
public final class SparqlFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final transient ServerSettings settings;
  private final transient Site site;
  private final transient Pages pages;
  private final transient Metrics metrics;
  private final transient ClientLimits limits;

  public SparqlFilter(ServerSettings settings, Site site, Pages pages, Metrics metrics) {
    this.settings = settings;
    this.site = site;
    this.pages = pages;
    this.metrics = metrics;
    this.limits = new ClientLimits(settings.queriesPerClient());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isUpdate(request)) {
      response.setHeader("Connection", "close"); // its content is not read
      Answers.send(request, response, Answers.FORBIDDEN, "sparql.read-only");
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Connection", "close");
      Answers.send(
          request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "sparql.read-only");
    } else if (!request.getMethod().equals("POST") && request.getParameter("query") == null) {
      ServiceDescription.send(site, pages, request, response);
    } else if (!Versioned.isKnown(request, response, site.version().id())) {
      limited(request, response, chain);
    }
  }

  private static boolean isUpdate(HttpServletRequest request) {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    return type.toLowerCase(Locale.ROOT).startsWith("application/sparql-update")
        || !type.startsWith("application/sparql-query") && request.getParameter("update") != null;
  }

  private void limited(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ClientLimits.Place> place = limits.begin(ClientLimits.client(request));
    if (place.isEmpty()) {
      metrics.refused();
      response.setHeader("Retry-After", "1");
      Answers.send(
          request,
          response,
          Answers.TOO_MANY_REQUESTS,
          "sparql.too-many",
          settings.queriesPerClient());
      return;
    }
    long begun = System.nanoTime();
    try (ClientLimits.Place running = place.get()) {
      held(request, response, chain, running);
    } finally {
      metrics.query(System.nanoTime() - begun, response.getStatus());
    }
  }

  private void held(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      ClientLimits.Place running)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    try (HeldAnswer answer = new HeldAnswer(response, settings.answerLimit())) {
      chain.doFilter(new FormatRequest(request), answer);
      if (answer.isSmall()) {
        running.close(); // a client that has its answer may ask again at once
      }
      boolean late = System.nanoTime() - begun >= settings.queryTimeout().toNanos();
      if (answer.isTooLarge()) {
        Answers.send(
            request,
            response,
            Answers.UNPROCESSABLE,
            "sparql.too-large",
            settings.answerLimit() >> 20);
      } else if (answer.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
          || late && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
        Answers.send(
            request,
            response,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "sparql.timeout",
            settings.queryTimeout().toSeconds());
      } else if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
        Answers.send(request, response, problem(request, answer.getStatus()));
      } else {
        answer.send();
      }
    }
  }

  /** Why a query has no answer: as the endpoint tells, or what its status tells. */
  private static Problem problem(HttpServletRequest request, int status) {
    Asked asked = Asked.of(request);
    String unread = Answers.text(request, "sparql.bad-request");
    return SparqlEndpoint.refusal(request)
        .or(() -> Optional.of(unread).filter(text -> status == HttpServletResponse.SC_BAD_REQUEST))
        .map(text -> new Problem(asked, status, text))
        .orElseGet(() -> Problem.of(asked, status, request.getMethod()));
  }
}
