package dk.rammekatalog.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/** Finds the folder of the catalogue that an editor has open. */
final class Roots {
  private Roots() {}

  /** What the command line says, or the first folder that holds a catalogue, or the current. */
  static Path of(Settings settings, InitializeParams params) {
    return settings
        .root()
        .or(() -> folders(params).filter(Roots::isCatalogue).findFirst())
        .orElse(Path.of(""));
  }

  @SuppressWarnings("deprecation") // older editors tell of one folder only
  private static Stream<Path> folders(InitializeParams params) {
    Stream<String> several =
        Optional.ofNullable(params.getWorkspaceFolders()).orElse(List.of()).stream()
            .map(WorkspaceFolder::getUri);
    return Stream.concat(several, Stream.ofNullable(params.getRootUri())).flatMap(Roots::path);
  }

  private static Stream<Path> path(String uri) {
    try {
      return Stream.of(Path.of(URI.create(uri)));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Stream.empty();
    }
  }

  private static boolean isCatalogue(Path folder) {
    return Files.isDirectory(folder.resolve("ontology"))
        || Files.isDirectory(folder.resolve("data"));
  }
}
