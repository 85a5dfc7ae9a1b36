package dk.rammekatalog.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Held by the one thread, of all processes, that makes or chooses a version. */
final class StoreLock implements AutoCloseable {
  private final ReentrantLock threads;
  private final FileChannel file;

  private StoreLock(ReentrantLock threads, FileChannel file) {
    this.threads = threads;
    this.file = file;
  }

  /**
   * Takes the lock of a store.
   *
   * @param threads of this process
   * @throws StoreBusyException if somebody has it
   */
  static StoreLock of(Path folder, ReentrantLock threads) throws IOException {
    // Another thread must not touch the file: a channel that is closed gives up every lock on it.
    if (!threads.tryLock()) {
      throw new StoreBusyException(folder);
    }
    try {
      Files.createDirectories(folder);
      return new StoreLock(threads, locked(folder));
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // as if another process had it
    }
    channel.close();
    throw new StoreBusyException(folder);
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      threads.unlock();
    }
  }
}
