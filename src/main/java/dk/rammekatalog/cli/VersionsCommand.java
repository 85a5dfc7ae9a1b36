package dk.rammekatalog.cli;

import dk.rammekatalog.store.Manifest;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code versions}: the versions that are kept, the newest first, the current one marked. */
@Command(name = "versions")
final class VersionsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  VersionsCommand() {}

  @Override
  public Integer call() {
    Store store = storeOptions.store();
    PrintWriter out = spec.commandLine().getOut();
    List<PublishedVersion> versions = store.versions();
    if (versions.isEmpty()) {
      spec.commandLine().getErr().println(Messages.of("versions.none").in(options.language()));
    }
    String current = store.current().map(PublishedVersion::id).orElse("");
    versions.forEach(version -> out.println(line(version, current)));
    return Main.FINE;
  }

  private String line(PublishedVersion version, String current) {
    Manifest manifest = version.manifest();
    String row =
        Messages.of(
                "versions.line",
                TIME.format(manifest.published()),
                manifest.triples(),
                manifest.resources(),
                manifest.difference().triplesAdded(),
                manifest.difference().triplesRemoved())
            .in(options.language());
    return (version.id().equals(current) ? "* " : "  ") + version.id() + "  " + row;
  }
}
