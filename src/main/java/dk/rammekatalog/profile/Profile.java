package dk.rammekatalog.profile;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The shapes and vocabularies of an application profile in one of its modes.
 *
 * @param files without prefixes, for a foreign catalogue may have others
 */
public record Profile(List<FileGraph> files) {
  private static final int DIGITS = 16;

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

  /**
   * Reads a profile as it was packed with the program: everybody checks by the same one.
   *
   * @return empty if there is none of this name
   */
  public static Optional<Profile> read(String name, Mode mode) {
    return sources(name, mode)
        .map(
            sources ->
                new Profile(
                    TurtleReader.read(SourceTree.of(Path.of(""), sources)).files().stream()
                        .map(file -> new FileGraph(file.file(), file.graph(), Map.of()))
                        .toList()));
  }

  /** The beginning of a hash of all its texts: whether two reports speak of the same rules. */
  public static String fingerprint(String name, Mode mode) {
    return SourceTree.of(Path.of(""), sources(name, mode).orElseThrow())
        .fingerprint()
        .substring(0, DIGITS);
  }

  private static Optional<List<SourceFile>> sources(String name, Mode mode) {
    URL file = Profile.class.getResource("ontology/shapes/" + name + "/common.ttl");
    if (!name.matches("[a-z0-9-]+") || file == null) {
      return Optional.empty();
    }
    try {
      if (file.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem inside =
            FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()), Map.of())) {
          return Optional.of(sources(inside.getPath(jar.getEntryName()), mode));
        }
      }
      return Optional.of(sources(Path.of(file.toURI()), mode));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SourceFile> sources(Path common, Mode mode) {
    Path shapes = common.getParent();
    Path root = shapes.getParent().getParent().getParent();
    Stream<Path> rules =
        turtle(shapes)
            .filter(
                file ->
                    file.getParent().equals(shapes)
                        || mode.folders.contains(file.getParent().getFileName().toString()));
    Path lists = root.resolve("ontology/background").resolve(shapes.getFileName());
    return Stream.concat(rules, turtle(lists)).map(file -> source(root, file)).toList();
  }

  /** The shapes, with their texts in both languages. */
  public Graph shapes() {
    return union(SourceFile.Kind.SHAPES);
  }

  /** The vocabularies that the shapes need beside a catalogue. */
  public Graph vocabularies() {
    return union(SourceFile.Kind.BACKGROUND);
  }

  private Graph union(SourceFile.Kind kind) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.stream()
        .filter(file -> file.file().kind() == kind)
        .forEach(file -> GraphUtil.addInto(graph, file.graph()));
    return graph;
  }

  private static Stream<Path> turtle(Path folder) {
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
