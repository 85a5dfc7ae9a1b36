package dk.rammekatalog.cli;

import dk.rammekatalog.discovery.VoidDescription;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export void <folder>}: the description of the data in every syntax. */
@Command(name = "void")
final class ExportVoidCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  @Parameters(paramLabel = "<mappe>", descriptionKey = "export.folder")
  private Path folder;

  @Option(
      names = "--public-url",
      paramLabel = "<url>",
      defaultValue = "${env:RAMMEKATALOG_PUBLIC_URL:-http://127.0.0.1:3030}",
      descriptionKey = "export.public-url")
  private String publicUrl;

  ExportVoidCommand() {}

  @Override
  public Integer call() {
    Publishing publishing =
        new Publishing(
            storeOptions.store(),
            options.root(),
            options.language(),
            AddressOption.usual(),
            spec.commandLine().getErr());
    Optional<PublishedVersion> version = publishing.upToDate();
    if (version.isEmpty()) {
      return Main.FINDINGS;
    }
    try (OpenVersion open = OpenVersion.inMemory(version.get())) {
      write(open);
      return Main.FINE;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  private void write(OpenVersion version) throws IOException {
    Graph graph = VoidDescription.of(version, publicUrl.replaceFirst("/+$", ""));
    Files.createDirectories(folder);
    for (RdfSyntax syntax : RdfSyntax.values()) {
      Path file = folder.resolve("void." + syntax.extension());
      try (OutputStream out = Files.newOutputStream(file)) {
        syntax.write(graph, VoidDescription.prefixes(version), out);
      }
      spec.commandLine().getOut().println(file);
    }
  }
}
