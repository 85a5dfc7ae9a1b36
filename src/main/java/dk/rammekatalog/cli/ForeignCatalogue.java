package dk.rammekatalog.cli;

import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.profile.ProfileValidation;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A catalogue that was made elsewhere, and the profile that it is to follow.
 *
 * @param sources its files, as the user named them
 */
record ForeignCatalogue(SourceTree sources, Profile profile) {
  private static final Set<String> ENDINGS =
      Set.of("ttl", "turtle", "n3", "nt", "rdf", "xml", "owl", "jsonld", "json", "trig", "nq");

  /**
   * Reads a catalogue and its profile.
   *
   * @param name of the profile, with {@code =} and a mode behind it or without
   */
  static ForeignCatalogue of(String name, List<Path> paths) {
    int sign = name.indexOf('=');
    String mode = sign < 0 ? "strict" : name.substring(sign + 1);
    Profile profile =
        Profile.Mode.of(mode)
            .flatMap(of -> Profile.read(sign < 0 ? name : name.substring(0, sign), of))
            .orElseThrow(() -> new UsageException(Messages.of("usage.no-profile", name)));
    if (paths.isEmpty()) {
      throw new UsageException(Messages.of("usage.profile-files"));
    }
    return new ForeignCatalogue(files(paths), profile);
  }

  /** Reads files, and those of folders that are in an RDF syntax by their names. */
  static SourceTree files(List<Path> paths) {
    List<SourceFile> files =
        paths.stream()
            .flatMap(ForeignCatalogue::files)
            .distinct()
            .map(ForeignCatalogue::read)
            .toList();
    return SourceTree.of(Path.of(""), files);
  }

  List<Diagnostic> findings() {
    return new ProfileValidation(profile).findings(sources.files());
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(ForeignCatalogue::isRdf).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + path, e);
    }
  }

  private static boolean isRdf(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static SourceFile read(Path file) {
    try {
      return SourceFile.of(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
