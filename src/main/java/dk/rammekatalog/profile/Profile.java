package dk.rammekatalog.profile;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shapes and vocabularies of an application profile in one of its modes.
 *
 * @param files without prefixes, for a foreign catalogue may have others
 */
public record Profile(List<FileGraph> files) {

  /** Which of two specifications that disagree is asked for. */
  public enum Mode {
    /** The Danish profile alone. */
    DK(Set.of("dk")),
    /** The European profile alone, with the Danish additions. */
    EU(Set.of("eu")),
    /** Right by both. */
    STRICT(Set.of("dk", "eu", "strict"));

    private final Set<String> folders;

    Mode(Set<String> folders) {
      this.folders = folders;
    }

    /** The mode with a name, such as {@code dk}. */
    public static Optional<Mode> of(String name) {
      return Stream.of(values())
          .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /** Reads a profile; empty if the folder has none of this name. */
  public static Optional<Profile> read(Path root, String name, Mode mode) {
    Path shapes = root.resolve("ontology/shapes").resolve(name);
    Path background = root.resolve("ontology/background").resolve(name);
    if (!name.matches("[a-z0-9-]+") || !Files.isDirectory(shapes)) {
      return Optional.empty();
    }
    List<Path> wanted =
        Stream.concat(
                turtle(shapes)
                    .filter(
                        file ->
                            file.getParent().equals(shapes)
                                || mode.folders.contains(
                                    file.getParent().getFileName().toString())),
                turtle(background))
            .toList();
    List<SourceFile> sources = wanted.stream().map(file -> source(root, file)).toList();
    return Optional.of(
        new Profile(
            TurtleReader.read(SourceTree.of(root, sources)).files().stream()
                .map(file -> new FileGraph(file.file(), file.graph(), Map.of()))
                .toList()));
  }

  private static Stream<Path> turtle(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static SourceFile source(Path root, Path file) {
    try {
      String path = root.relativize(file).toString().replace('\\', '/');
      return SourceFile.of(path, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
