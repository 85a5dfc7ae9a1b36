package dk.rammekatalog.cli;

import dk.rammekatalog.feed.Dump;
import dk.rammekatalog.store.PublishedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export dump <folder>}: everything that the current version holds. */
@Command(name = "dump")
final class ExportDumpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  @Parameters(paramLabel = "<mappe>", descriptionKey = "export.folder")
  private Path folder;

  ExportDumpCommand() {}

  @Override
  public Integer call() {
    Optional<PublishedVersion> version =
        new Publishing(
                storeOptions.store(),
                options.root(),
                options.language(),
                AddressOption.usual(),
                spec.commandLine().getErr())
            .upToDate();
    if (version.isEmpty()) {
      return Main.FINDINGS;
    }
    try {
      Dump.write(version.get(), folder).forEach(spec.commandLine().getOut()::println);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
    return Main.FINE;
  }
}
