package dk.rammekatalog.cli;

import dk.rammekatalog.http.CatalogServer;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: publishes if needed and serves, until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;
  @Mixin private AddressOption addressOption;

  @Option(
      names = "--host",
      paramLabel = "<adresse>",
      defaultValue = "${env:RAMMEKATALOG_HOST:-127.0.0.1}",
      descriptionKey = "serve.host")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "<tal>",
      defaultValue = "${env:RAMMEKATALOG_PORT:-3030}",
      descriptionKey = "serve.port")
  private int port;

  @Option(
      names = "--source-url",
      paramLabel = "<adresse>",
      defaultValue = "${env:RAMMEKATALOG_SOURCE_URL:-}",
      descriptionKey = "serve.source-url")
  private String sourceUrl;

  @Option(names = "--watch", descriptionKey = "serve.watch")
  private boolean watch;

  ServeCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Store store = storeOptions.store();
    Publishing publishing =
        new Publishing(store, options.root(), options.language(), address(), err);
    if (publishing.upToDate().isEmpty()) {
      return Main.FINDINGS;
    }
    ServerSettings settings =
        ServerSettings.of(host, port, addressOption.address())
            .withSourceUrl(Optional.ofNullable(sourceUrl).filter(url -> !url.isBlank()));
    CatalogServer server = CatalogServer.start(store, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    err.println(
        Messages.of("serve.started", server.address(), server.version()).in(options.language()));
    if (watch) {
      new SourceWatch(options.root(), publishing::upToDate).start();
    }
    server.join();
    return Main.FINE;
  }

  /** What the files of a version that is published now are made for. */
  private Optional<String> address() {
    return addressOption
        .address()
        .or(() -> port == 0 ? Optional.empty() : Optional.of("http://" + host + ":" + port));
  }
}
