package dk.rammekatalog.http;

import dk.rammekatalog.discovery.VoidDescription;
import dk.rammekatalog.finding.OpenSearchServlet;
import dk.rammekatalog.finding.SearchServlet;
import dk.rammekatalog.overview.OverviewServlet;
import dk.rammekatalog.overview.ProfileServlet;
import dk.rammekatalog.overview.StewardServlet;
import dk.rammekatalog.overview.VersionServlet;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.question.ApiServlet;
import dk.rammekatalog.question.QuestionServlet;
import dk.rammekatalog.question.Questions;
import dk.rammekatalog.sparql.RunningQueries;
import dk.rammekatalog.sparql.SparqlEndpoint;
import dk.rammekatalog.sparql.SparqlFilter;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import dk.rammekatalog.web.ErrorPage;
import dk.rammekatalog.web.LiveVersion;
import dk.rammekatalog.web.Metrics;
import dk.rammekatalog.web.ServerSettings;
import dk.rammekatalog.web.Site;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the current version of a store. */
public final class CatalogServer implements AutoCloseable {
  private static final String DATASET = "/";
  private static final String ENDPOINT = "sparql";
  private static final int SMALLEST_COMPRESSED = 1024;
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** Of the grace, how long a query may go on before it is ended, to be answered in the rest. */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private static final Logger LOG = LoggerFactory.getLogger(CatalogServer.class);

  private final ServerSettings settings;
  private final LiveVersion live;
  private final EventStream stream;
  private final RunningQueries running;
  private final Site site;
  private final Catalogs catalogs;
  private final Questions questions = new Questions();
  private final FusekiServer fuseki;

  private CatalogServer(ServerSettings settings, LiveVersion live, EventStream stream) {
    this.settings = settings;
    this.live = live;
    this.stream = stream;
    this.running = new RunningQueries(settings.queryTimeout());
    this.site = new Site(live, this::publicUrl, settings.sourceUrl());
    this.catalogs = new Catalogs(site);
    this.fuseki = build();
  }

  /**
   * Starts to serve.
   *
   * @param store has a current version
   * @throws ToldException if the port is taken, or another process uses the version
   */
  public static CatalogServer start(Store store, ServerSettings settings) {
    LiveVersion live = new LiveVersion(store, settings.queryTimeout().multipliedBy(2).plus(GRACE));
    try {
      EventStream stream = EventStream.of(store);
      tell(stream, store);
      CatalogServer server = new CatalogServer(settings, live, stream);
      server.fuseki.start();
      server.catalogs.of(live.get());
      server.questions.prepare(live.get());
      live.follow(
          version -> {
            tell(stream, store);
            server.take(version);
          });
      return server;
    } catch (FusekiException e) {
      live.close();
      throw new ToldException(Messages.of("serve.port-taken", settings.port(), settings.host()));
    } catch (RuntimeException e) {
      live.close();
      throw e;
    }
  }

  /**
   * Whoever publishes does it too; a version is served even if there is no room for its changes.
   */
  private static void tell(EventStream stream, Store store) {
    try {
      stream.catchUp(store);
    } catch (UncheckedIOException e) {
      LOG.error("the event stream ends before the current version", e);
    }
  }

  /** Where the server listens, without a slash at the end. */
  public URI address() {
    return URI.create("http://" + settings.host() + ":" + fuseki.getHttpPort());
  }

  /** The id of the version that is being served. */
  public String version() {
    return live.get().id();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  /** Lets the requests that have begun end, for some seconds, and stops. */
  @Override
  public void close() {
    questions.close();
    running.endAllAfter(PATIENCE);
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      LOG.warn("a request had not ended after {} and was cut off: {}", GRACE, e.getMessage());
    } finally {
      running.close();
      live.close();
    }
  }

  private FusekiServer build() {
    Metrics metrics = new Metrics(live);
    Pages pages = new Pages(site);
    CatalogServlet catalog = new CatalogServlet(site, pages, catalogs);
    SearchServlet search = new SearchServlet(site, pages);
    FeedServlet feed = new FeedServlet(site, pages, stream);
    QualityServlet quality = new QualityServlet(site, pages);
    MadeFiles made = new MadeFiles(site);
    OverviewServlet overview = new OverviewServlet(site, pages);
    VersionServlet versions = new VersionServlet(site, pages);
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .add(DATASET, service(live.get()))
            .registerOperation(Operation.Query, new SparqlEndpoint(running))
            .fusekiModules(FusekiModules.create())
            .addFilter("/*", new HeaderFilter())
            .addFilter("/" + ENDPOINT, new SparqlFilter(settings, site, pages, metrics))
            .addServletAttribute(ErrorPage.class.getName(), pages)
            .addServlet("/health", new HealthServlet(live))
            .addServlet("/metrics", metrics)
            .addServlet("/id/*", new IdentifierServlet(site, pages))
            .addServlet("/concept/*", new IdentifierServlet(site, pages))
            .addServlet("/graph/*", new IdentifierServlet(site, pages))
            .addServlet("/ontology", new IdentifierServlet(site, pages))
            .addServlet("/shapes", new IdentifierServlet(site, pages))
            .addServlet("/data/*", new DataServlet(site, catalogs))
            .addServlet("/page/*", new PageServlet(site, pages, catalogs))
            .addServlet(ApiServlet.PATH + "/*", new ApiServlet(site, pages, questions))
            .addServlet(QuestionServlet.PATH + "/*", new QuestionServlet(site, pages, questions))
            .addServlet(FeedServlet.PATH + "/*", feed)
            .addServlet(FeedServlet.PATH + ".trig", feed)
            .addServlet(FeedServlet.PATH + ".jsonld", feed)
            .addServlet(FeedServlet.PATH + ".nq", feed)
            .addServlet(VoidDescription.PATH, new VoidServlet(site, made))
            .addServlet("/sitemap.xml", new SitemapServlet(site, made))
            .addServlet("/robots.txt", new RobotsServlet(site))
            .addServlet(CatalogServlet.PATH, catalog)
            .addServlet(CatalogServlet.PATH + ".ttl", catalog)
            .addServlet(CatalogServlet.PATH + ".rdf", catalog)
            .addServlet(CatalogServlet.PATH + ".jsonld", catalog)
            .addServlet(CatalogServlet.PATH + ".nt", catalog)
            .addServlet("/download/*", new DownloadServlet(site, catalogs))
            .addServlet(QualityServlet.PATH, quality)
            .addServlet(QualityServlet.PATH + ".ttl", quality)
            .addServlet(QualityServlet.PATH + ".jsonld", quality)
            .addServlet(QualityServlet.PATH + ".rdf", quality)
            .addServlet(QualityServlet.PATH + ".nt", quality)
            .addServlet(QualityServlet.PATH + ".json", quality)
            .addServlet(StewardServlet.PATH + "/*", new StewardServlet(site, pages))
            .addServlet(ProfileServlet.PATH, new ProfileServlet(site, pages))
            .addServlet(VersionServlet.PATH, versions)
            .addServlet(VersionServlet.FEED, versions)
            .addServlet(OverviewServlet.PATHS.get(0), overview)
            .addServlet(OverviewServlet.PATHS.get(1), overview)
            .addServlet(OverviewServlet.PATHS.get(2), overview)
            .addServlet("/static/*", new StaticServlet())
            .addServlet(OpenSearchServlet.PATH, new OpenSearchServlet(site))
            .addServlet(SearchServlet.PATHS.get(0), search)
            .addServlet(SearchServlet.PATHS.get(1), search)
            .addServlet(SearchServlet.PATHS.get(2), search)
            .build();
    configure(server.getJettyServer(), new Unanswered(pages));
    return server;
  }

  private void configure(Server jetty, Unanswered unanswered) {
    jetty.setErrorHandler(unanswered);
    jetty
        .getDescendants(ServletContextHandler.class)
        .forEach(each -> each.setErrorHandler(unanswered));
    for (var connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector http) {
        http.setHost(settings.host());
      }
    }
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(SMALLEST_COMPRESSED);
    CompressionHandler compression = new CompressionHandler(jetty.getHandler());
    compression.putCompression(gzip);
    compression.putConfiguration(
        "/*", CompressionConfig.builder().defaults().compressIncludeMethod("POST").build());
    jetty.setHandler(compression);
    jetty.setStopTimeout(GRACE.toMillis());
  }

  /**
   * Requests from now on are answered by the version; one that has begun keeps the version it has.
   */
  private void take(OpenVersion version) {
    catalogs.of(version);
    questions.prepare(version);
    DataService service = service(version);
    service.setEndpointProcessors(fuseki.getOperationRegistry());
    service.goActive();
    DataAccessPointRegistry registry = new DataAccessPointRegistry();
    registry.register(new DataAccessPoint(DATASET, service));
    DataAccessPointRegistry.set(fuseki.getServletContext(), registry);
  }

  private DataService service(OpenVersion version) {
    version
        .dataset()
        .getContext()
        .set(ARQ.queryTimeout, Long.toString(settings.queryTimeout().toMillis()));
    return DataService.newBuilder(version.dataset()).addEndpoint(Operation.Query, ENDPOINT).build();
  }

  private String publicUrl() {
    return settings.publicUrl().orElseGet(() -> address().toString());
  }
}
