package dk.rammekatalog.http;

import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.awaitility.Awaitility;

/** A small catalogue that is published again and again while it is served. */
final class StreamedCatalogue implements AutoCloseable {
  private static final String PREFIXES =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix ex: <https://example.org/k/id/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix void: <http://rdfs.org/ns/void#> .
      """;

  private final SmallCatalogue sources;
  private final Store store;
  private final CatalogServer server;

  /** With three data sets, in an empty folder. */
  StreamedCatalogue(Path folder) {
    sources = SmallCatalogue.in(folder.resolve("katalog"));
    write(
        "katalog",
        "ex:katalog a dcat:Catalog ; dct:title \"Prøve\"@da ; dct:publisher ex:kommune ;"
            + " void:uriSpace \"https://example.org/k/\" .");
    write("kommune", "ex:kommune a foaf:Agent ; foaf:name \"Prøve Kommune\"@da .");
    dataset("parker", "Parker");
    dataset("skoler", "Skoler");
    dataset("veje", "Veje");
    store = new Store(folder.resolve("var"));
    build();
    server = CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
    awaitStream();
  }

  /** Writes a data set with a distribution, and a period without an IRI. */
  StreamedCatalogue dataset(String name, String title) {
    return write(
        name,
        "ex:%s a dcat:Dataset ; dct:title \"%s\"@da ; dct:publisher ex:kommune ;\n"
                .formatted(name, title)
            + "  dcat:distribution ex:%s-csv ; dct:temporal [ a dct:PeriodOfTime ;\n"
                .formatted(name)
            + "    dcat:startDate \"2026\" ] .\n"
            + "ex:%s-csv a dcat:Distribution ; dct:title \"%s, CSV\"@da .".formatted(name, title));
  }

  StreamedCatalogue write(String name, String turtle) {
    sources.file("data/" + name + ".ttl", PREFIXES + turtle + "\n");
    return this;
  }

  StreamedCatalogue delete(String name) {
    try {
      Files.delete(sources.root().resolve("data/" + name + ".ttl"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes, and waits until it is served. */
  String publish() {
    build();
    awaitStream();
    return version();
  }

  void rollback(String version) {
    store.rollback(version, sources.sources());
    awaitStream();
  }

  Client client() {
    return new Client(server.address());
  }

  String version() {
    return store.current().orElseThrow().id();
  }

  long activities() {
    return EventStream.of(store).head().orElseThrow().activities();
  }

  /** What is told to harvesters now, as a whole. */
  Graph feed() {
    return Feed.of(store.current().orElseThrow(), Optional.of(server.address().toString())).graph();
  }

  private void build() {
    store.publish(
        sources.checked(),
        List.of(new FeedPart(FeedQueries.of(sources.sources()), Optional.empty())));
  }

  private void awaitStream() {
    Awaitility.await()
        .until(
            () ->
                server.version().equals(version())
                    && EventStream.of(store).head().orElseThrow().version().startsWith(version()));
  }

  @Override
  public void close() {
    server.close();
  }
}
