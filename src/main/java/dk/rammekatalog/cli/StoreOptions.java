package dk.rammekatalog.cli;

import dk.rammekatalog.store.Store;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of the commands that publish or read versions. */
final class StoreOptions {
  @Option(
      names = "--var",
      paramLabel = "<mappe>",
      defaultValue = "${env:RAMMEKATALOG_VAR:-var}",
      descriptionKey = "var")
  private Path folder;

  StoreOptions() {}

  Store store() {
    return new Store(folder);
  }
}
