package dk.rammekatalog.lsp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.cli.Main;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks with the real command through its pipes. */
final class Editor implements LanguageClient, AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path root;
  private final Process process;
  private final LanguageServer server;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, PublishDiagnosticsParams> told = new ConcurrentHashMap<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private Editor(Path root, Process process) {
    this.root = root;
    this.process = process;
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    this.server = launcher.getRemoteProxy();
    launcher.startListening();
  }

  /** An editor with a copy of the real catalogue, and its server. */
  static Editor withCopy(Path root, String locale, String... arguments) throws Exception {
    for (String folder : List.of("ontology", "data", "queries")) {
      copy(Path.of(folder), root.resolve(folder));
    }
    return start(root, locale, arguments);
  }

  static Editor start(Path root, String locale, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lsp"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectError(root.resolve("stderr.txt").toFile())
            .directory(root.toFile())
            .start();
    Editor editor = new Editor(root, process);
    editor.initialize(locale);
    return editor;
  }

  private void initialize(String locale) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setLocale(locale);
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "katalog")));
    server.initialize(params).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
  }

  LanguageServer server() {
    return server;
  }

  Process process() {
    return process;
  }

  List<String> messages() {
    return messages;
  }

  String uri(String path) {
    return root.resolve(path).toUri().toString();
  }

  TextDocumentIdentifier file(String path) {
    return new TextDocumentIdentifier(uri(path));
  }

  String text(String path) throws IOException {
    return texts.containsKey(path) ? texts.get(path) : Files.readString(root.resolve(path));
  }

  void open(String path) throws IOException {
    open(path, Files.readString(root.resolve(path)));
  }

  void open(String path, String text) {
    texts.put(path, text);
    versions.put(path, 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "turtle", 1, text)));
  }

  /** Types over a piece of the text, which must be there once. */
  void type(String path, String piece, String instead) throws IOException {
    String text = text(path);
    int at = text.indexOf(piece);
    assertTrue(at >= 0 && text.indexOf(piece, at + 1) < 0, "once: " + piece);
    change(path, at, at + piece.length(), instead);
  }

  private void change(String path, int start, int end, String instead) throws IOException {
    String text = text(path);
    Range range = new Range(Texts.position(text, start), Texts.position(text, end));
    texts.put(path, text.substring(0, start) + instead + text.substring(end));
    int version = versions.merge(path, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), version),
                List.of(new TextDocumentContentChangeEvent(range, instead))));
  }

  /** Makes the text another one by one change between what both begin and end with. */
  void replace(String path, String wanted) throws IOException {
    String text = text(path);
    int most = Math.min(text.length(), wanted.length());
    int start = 0;
    while (start < most && text.charAt(start) == wanted.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && text.charAt(text.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    String instead = wanted.substring(start, wanted.length() - tail);
    change(path, start, text.length() - tail, instead);
  }

  /** What a full check finds in a file, if the open texts were on the disk. */
  List<dk.rammekatalog.report.Diagnostic> checked(String path) {
    List<SourceFile> files =
        SourceTree.read(root).files().stream()
            .map(
                file ->
                    texts.containsKey(file.path())
                        ? SourceFile.of(file.path(), texts.get(file.path()))
                        : file)
            .toList();
    return Checks.run(TurtleReader.read(SourceTree.of(root, files))).diagnostics().stream()
        .filter(found -> found.file().equals(path))
        .toList();
  }

  /** The place of {@code |} in a piece of the text; the piece without it is there. */
  Position at(String path, String marked) throws IOException {
    String text = text(path);
    int at = text.indexOf(marked.replace("|", ""));
    assertTrue(at >= 0, marked);
    return Texts.position(text, at + marked.indexOf('|'));
  }

  /** A piece of an open text as a range. */
  Range range(String path, String piece) throws IOException {
    String text = text(path);
    int at = text.indexOf(piece);
    assertTrue(at >= 0, piece);
    return new Range(Texts.position(text, at), Texts.position(text, at + piece.length()));
  }

  /** The findings of a file once they are as many as expected, for its present text. */
  List<Diagnostic> findings(String path, int count) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertTrue(isTold(path, count), () -> path + " " + told.get(uri(path))));
    return told.get(uri(path)).getDiagnostics();
  }

  private boolean isTold(String path, int count) {
    PublishDiagnosticsParams last = told.get(uri(path));
    Integer version = versions.get(path);
    return last == null
        ? version == null && count == 0
        : (version == null || version.equals(last.getVersion()))
            && last.getDiagnostics().size() == count;
  }

  /** What was told of all files, those without findings left out. */
  Map<String, List<Diagnostic>> findings() {
    Map<String, List<Diagnostic>> findings = new HashMap<>();
    told.forEach(
        (uri, last) -> {
          if (!last.getDiagnostics().isEmpty()) {
            findings.put(uri, last.getDiagnostics());
          }
        });
    return findings;
  }

  /** Writes edits to the disk, as an editor that has none of the files open. */
  void apply(Map<String, List<TextEdit>> changes) throws IOException {
    for (Map.Entry<String, List<TextEdit>> change : changes.entrySet()) {
      Path file = Path.of(java.net.URI.create(change.getKey()));
      Files.writeString(file, Texts.applied(Files.readString(file), change.getValue()));
    }
    server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Takes leave as the protocol asks, and gives the exit code of the server. */
  int leave() throws Exception {
    server.shutdown().get(30, TimeUnit.SECONDS);
    server.exit();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server is gone");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    told.put(params.getUri(), params);
  }

  @Override
  public void telemetryEvent(Object object) {
    messages.add(String.valueOf(object));
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    messages.add(params.getMessage());
    return CompletableFuture.completedFuture(new MessageActionItem());
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }
}
