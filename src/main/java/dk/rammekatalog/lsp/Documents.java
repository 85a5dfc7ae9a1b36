package dk.rammekatalog.lsp;

import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The texts that are open in the editor, over the files of the catalogue. */
final class Documents {
  private final Path root;
  private final Map<String, Document> open = new ConcurrentHashMap<>();

  Documents(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  void open(String uri, int version, String text) {
    open.put(uri, new Document(uri, path(uri), version, new EditorText(text)));
  }

  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    open.computeIfPresent(
        uri,
        (key, document) -> {
          EditorText text = document.text();
          for (TextDocumentContentChangeEvent change : changes) {
            text = text.after(change);
          }
          return new Document(uri, document.path(), version, text);
        });
  }

  Optional<Document> close(String uri) {
    return Optional.ofNullable(open.remove(uri));
  }

  Collection<Document> all() {
    return List.copyOf(open.values());
  }

  /** The open Turtle files that are not of the catalogue. */
  List<Document> strangers() {
    return all().stream()
        .filter(document -> document.path().isEmpty() && document.uri().endsWith(".ttl"))
        .toList();
  }

  Optional<Document> get(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** The text of an open document, or else of its file; empty if there is neither. */
  EditorText text(String uri) {
    return get(uri)
        .map(Document::text)
        .or(() -> file(uri).filter(Files::isRegularFile).map(Documents::read))
        .orElseGet(() -> new EditorText(""));
  }

  /** The sources as they are on the disk, with the open texts instead of their files. */
  SourceTree sources() {
    Map<String, SourceFile> files = new TreeMap<>();
    SourceTree.read(root).files().forEach(file -> files.put(file.path(), file));
    for (Document document : all()) {
      document
          .path()
          .ifPresent(path -> files.put(path, SourceFile.of(path, document.text().text())));
    }
    return SourceTree.of(root, List.copyOf(files.values()));
  }

  /** The address of a file, as the editor writes it. */
  String uri(String path) {
    return all().stream()
        .filter(document -> document.path().filter(path::equals).isPresent())
        .map(Document::uri)
        .findFirst()
        .orElseGet(() -> root.resolve(path).toUri().toString());
  }

  /** The path below the root of one of the catalogue's files. */
  Optional<String> path(String uri) {
    return file(uri)
        .filter(file -> file.startsWith(root))
        .map(file -> root.relativize(file).toString().replace('\\', '/'))
        .filter(SourceTree::isSource);
  }

  /** The expected answers of the questions: path below the root → text. */
  Map<String, EditorText> answers() {
    Map<String, EditorText> answers = new TreeMap<>();
    Path folder = root.resolve("queries/question");
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.csv")) {
        files.forEach(
            file -> answers.put("queries/question/" + file.getFileName(), text(file.toUri() + "")));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    return answers;
  }

  private static Optional<Path> file(String uri) {
    try {
      return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private static EditorText read(Path file) {
    try {
      return new EditorText(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
