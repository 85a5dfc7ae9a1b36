package dk.rammekatalog.cli;

import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Messages;
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

/** {@code export dcat <folder>}: the catalogue for harvesters and the files that it names. */
@Command(name = "dcat")
final class ExportDcatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;
  @Mixin private AddressOption addressOption;

  @Parameters(paramLabel = "<mappe>", descriptionKey = "export.folder")
  private Path folder;

  ExportDcatCommand() {}

  @Override
  public Integer call() {
    Optional<PublishedVersion> version =
        new Publishing(
                storeOptions.store(),
                options.root(),
                options.language(),
                addressOption.address(),
                spec.commandLine().getErr())
            .upToDate();
    if (version.isEmpty()) {
      return Main.FINDINGS;
    }
    Optional<ServedCatalog> catalog = ServedCatalog.of(version.get(), addressOption.address());
    if (catalog.isEmpty()) {
      throw new UsageException(Messages.of("usage.no-dcat"));
    }
    try {
      catalog.get().copyTo(folder).forEach(spec.commandLine().getOut()::println);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
    return Main.FINE;
  }
}
