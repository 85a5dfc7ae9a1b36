package dk.rammekatalog.web;

import dk.rammekatalog.store.Manifest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Numbers for the operator, at {@code /metrics} in the text format of Prometheus. */
public final class Metrics extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Metrics(LiveVersion live) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Gauge.builder("rammekatalog.triples", live, each -> manifest(each).triples())
        .description("Triples of the version that is served")
        .register(registry);
    Gauge.builder("rammekatalog.resources", live, each -> manifest(each).resources())
        .description("Resources that the version describes")
        .register(registry);
    Gauge.builder(
            "rammekatalog.published.seconds",
            live,
            each -> manifest(each).published().getEpochSecond())
        .description("When the version was published, in seconds since 1970")
        .register(registry);
  }

  /** Counts a query that has been answered. */
  public void query(long nanoseconds, int status) {
    Timer.builder("rammekatalog.sparql.queries")
        .description("SPARQL queries by status of the answer")
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(Duration.ofNanos(nanoseconds));
  }

  /** Counts a query that had to wait for others of the same client. */
  public void refused() {
    registry.counter("rammekatalog.sparql.refused").increment();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getWriter().write(registry.scrape());
  }

  private static Manifest manifest(LiveVersion live) {
    return live.get().version().manifest();
  }
}
