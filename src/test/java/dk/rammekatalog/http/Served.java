package dk.rammekatalog.http;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.lookup.ListsPart;
import dk.rammekatalog.lookup.PlacesPart;
import dk.rammekatalog.proof.ProofPart;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue of this repository on a server at a free port. */
public final class Served implements AutoCloseable {
  private final CatalogServer server;

  private Served(CatalogServer server) {
    this.server = server;
  }

  public static Served in(Path var, Duration timeout, long answerLimit, int perClient) {
    Store store = new Store(var);
    SourceTree sources = SourceTree.read(Path.of(""));
    store.publish(
        Checks.run(TurtleReader.read(sources)),
        List.of(
            new FeedPart(FeedQueries.of(sources), Optional.empty()),
            new ProofPart(Set.of()),
            new ListsPart(),
            new PlacesPart(sources)));
    return new Served(
        CatalogServer.start(
            store,
            new ServerSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of("https://git.example.org/{file}#L{line}"),
                timeout,
                answerLimit,
                perClient)));
  }

  public static Served in(Path var) {
    return in(var, Duration.ofSeconds(30), 64L << 20, 4);
  }

  public Client client() {
    return new Client(server.address());
  }

  public String version() {
    return server.version();
  }

  @Override
  public void close() {
    server.close();
  }
}
