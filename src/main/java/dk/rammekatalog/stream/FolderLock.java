package dk.rammekatalog.stream;

import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Lets one at a time write to a folder, of all threads and processes; the others wait. */
record FolderLock(Path folder) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long PAUSE = 20;

  interface Work<T> {
    T run() throws IOException;
  }

  <T> T with(Work<T> work) throws IOException {
    Files.createDirectories(folder);
    long end = System.nanoTime() + PATIENCE.toNanos();
    Path file = folder.resolve("lock");
    while (System.nanoTime() < end) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock != null) {
          return work.run();
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process has it; the same as another process.
      }
      pause();
    }
    throw new ToldException(Messages.of("stream.busy", folder));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another process writes", e);
    }
  }
}
