package dk.rammekatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a catalogue: Turtle and queries under {@code ontology/}, {@code data/} and {@code
 * queries/}.
 *
 * <p>Folders inside {@code ontology/shapes/} and {@code ontology/background/} are no part of it:
 * they belong to application profiles, against which catalogues made elsewhere are checked.
 *
 * @param files sorted by path
 */
public record SourceTree(Path root, List<SourceFile> files) {
  private static final List<String> FOLDERS = List.of("ontology", "data", "queries");
  private static final List<String> PROFILES = List.of("shapes", "background");

  /**
   * Reads every {@code .ttl} and {@code .rq} file below the three folders of a catalogue; a folder
   * that is not there has no files. Hidden files and folders are passed over.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static SourceTree read(Path root) {
    return of(root, paths(root).map(file -> read(root, file)).toList());
  }

  /** The same without Turtle. */
  public static SourceTree queries(Path root) {
    return of(
        root,
        paths(root)
            .filter(file -> file.toString().endsWith(".rq"))
            .map(file -> read(root, file))
            .toList());
  }

  /** The fingerprint of what {@link #read} reads, a file at a time: nothing is held in memory. */
  public static String fingerprint(Path root) {
    return fingerprint(
        paths(root)
            .sorted(Comparator.comparing(file -> path(root, file)))
            .map(file -> read(root, file)));
  }

  private static Stream<Path> paths(Path root) {
    return FOLDERS.stream()
        .map(root::resolve)
        .filter(Files::isDirectory)
        .flatMap(SourceTree::walk)
        .filter(file -> isSource(path(root, file)));
  }

  /** A tree of files that were read elsewhere, such as from a revision; they are sorted here. */
  public static SourceTree of(Path root, List<SourceFile> files) {
    return new SourceTree(
        root, files.stream().sorted(Comparator.comparing(SourceFile::path)).toList());
  }

  /** Whether a file with this path below the root is one of the catalogue's. */
  public static boolean isSource(String path) {
    List<String> names = List.of(path.split("/"));
    return names.size() > 1
        && FOLDERS.contains(names.get(0))
        && names.stream().noneMatch(name -> name.startsWith("."))
        && !isOfProfile(names)
        && (path.endsWith(".ttl") || path.endsWith(".rq"));
  }

  private static boolean isOfProfile(List<String> names) {
    return names.size() > 3 && names.get(0).equals("ontology") && PROFILES.contains(names.get(1));
  }

  /** The text of a file, by its path below the root. */
  public Optional<String> text(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(SourceFile::text)
        .findFirst();
  }

  /** The Turtle files. */
  public Stream<SourceFile> turtle() {
    return files.stream().filter(file -> file.path().endsWith(".ttl"));
  }

  /** The SPARQL files whose path begins so. */
  public Stream<SourceFile> queries(String folder) {
    return files.stream()
        .filter(file -> file.kind() == SourceFile.Kind.QUERY && file.path().startsWith(folder));
  }

  /** A hash of all paths and texts (SHA-256, hexadecimal): the same only for the same sources. */
  public String fingerprint() {
    return fingerprint(files.stream());
  }

  private static String fingerprint(Stream<SourceFile> sorted) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sorted.forEachOrdered(
          file ->
              digest.update(
                  (file.path() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static String path(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static SourceFile read(Path root, Path file) {
    try {
      return SourceFile.of(path(root, file), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
