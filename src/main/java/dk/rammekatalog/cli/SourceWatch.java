package dk.rammekatalog.cli;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Does something soon after a file of the sources has changed; changes in a row count as one. */
final class SourceWatch {
  private static final long QUIET_MILLISECONDS = 200;

  private final DirectoryWatcher watcher;
  private final Runnable change;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
          });
  private ScheduledFuture<?> due;

  SourceWatch(Path root, Runnable change) throws IOException {
    this.change = change;
    this.due = clock.schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
    List<Path> folders =
        Stream.of("ontology", "data", "queries")
            .map(root::resolve)
            .filter(Files::isDirectory)
            .toList();
    this.watcher = DirectoryWatcher.builder().paths(folders).listener(event -> changed()).build();
  }

  void start() {
    watcher.watchAsync();
  }

  private synchronized void changed() {
    due.cancel(false);
    due = clock.schedule(change, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
  }
}
