package dk.rammekatalog.lsp;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the catalogue, as it stands in the editor, soon after each change.
 *
 * <p>An open text that does not parse has its syntax findings only; the others keep theirs, for
 * they are checked with the last text of that file that did parse.
 */
final class Desk implements AutoCloseable {
  private static final long QUIET_MILLISECONDS = 150;

  private final Documents documents;
  private final Publishing publishing;
  private final Rechecking rechecking = new Rechecking();
  private final Map<String, SourceFile> parsing = new HashMap<>();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
          });
  private ScheduledFuture<?> due;
  private volatile Snapshot snapshot;

  Desk(Documents documents, Publishing publishing) {
    this.documents = documents;
    this.publishing = publishing;
    this.snapshot = Snapshot.of(rechecking.read(SourceTree.of(Path.of(""), List.of())));
    this.due = worker.schedule(this::check, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** Something has changed, in the editor or on the disk. */
  synchronized void changed() {
    if (!worker.isShutdown()) {
      due.cancel(false);
      due = worker.schedule(this::check, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  /** What is known of the catalogue, as soon as it has been read once. */
  CompletableFuture<Snapshot> snapshot() {
    return begun.thenApply(nothing -> snapshot);
  }

  @Override
  public synchronized void close() {
    worker.shutdownNow();
  }

  private void check() {
    try {
      Map<String, Integer> versions = versions();
      SourceTree sources = documents.sources();
      SourceGraph read = rechecking.read(sources);
      if (!begun.isDone()) {
        snapshot = Snapshot.of(read);
        begun.complete(null);
      }
      List<Diagnostic> syntax = new ArrayList<>(read.diagnostics());
      Set<String> standing = standing(syntax);
      publishing.syntax(syntax, sources, versions);
      CheckedGraph checked = rechecking.check(withParsing(sources, standing));
      remember(checked.graph());
      snapshot = Snapshot.of(checked.graph());
      List<Diagnostic> findings =
          Stream.concat(
                  checked.diagnostics().stream().filter(found -> !standing.contains(found.file())),
                  syntax.stream().filter(found -> standing.contains(found.file())))
              .toList();
      publishing.all(findings, sources, versions);
      documents.strangers().forEach(stranger -> publishing.stranger(stranger, syntax(stranger)));
    } catch (RuntimeException e) {
      begun.complete(null);
      publishing.failed(e);
    }
  }

  /** A file that is not of the catalogue is only read. */
  private static List<Diagnostic> syntax(Document stranger) {
    SourceFile file = SourceFile.of("stranger.ttl", stranger.text().text());
    return TurtleReader.read(SourceTree.of(Path.of(""), List.of(file))).diagnostics();
  }

  private Map<String, Integer> versions() {
    return documents.all().stream().collect(Collectors.toMap(Document::uri, Document::version));
  }

  /** The open files that do not parse, but did before. */
  private Set<String> standing(List<Diagnostic> syntax) {
    Set<String> open =
        documents.all().stream()
            .flatMap(document -> document.path().stream())
            .collect(Collectors.toSet());
    return syntax.stream()
        .map(Diagnostic::file)
        .filter(open::contains)
        .filter(parsing::containsKey)
        .collect(Collectors.toSet());
  }

  private SourceTree withParsing(SourceTree sources, Set<String> standing) {
    return SourceTree.of(
        sources.root(),
        sources.files().stream()
            .map(file -> standing.contains(file.path()) ? parsing.get(file.path()) : file)
            .toList());
  }

  private void remember(SourceGraph graph) {
    parsing.clear();
    for (FileGraph file : graph.files()) {
      parsing.put(file.path(), file.file());
    }
  }
}
