package dk.rammekatalog.stream;

import dk.rammekatalog.store.Disk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The activities on disk: a file of N-Quads for each page, and their times one after the other in a
 * file of eight bytes each. How many of them count, the head says.
 */
final class ActivityLog {
  private static final int FOLDER = 1000;
  private static final String BETWEEN = "\n\n";

  private final Path folder;

  ActivityLog(Path folder) {
    this.folder = folder;
  }

  /** The time of an activity. */
  Instant time(long number) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
    try (FileChannel channel = FileChannel.open(times(), StandardOpenOption.READ)) {
      channel.read(bytes, number * Long.BYTES);
      return Instant.ofEpochMilli(bytes.flip().getLong());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + times(), e);
    }
  }

  /** The first members of a page, as text. */
  List<String> texts(long page, int count) {
    if (count == 0) {
      return List.of();
    }
    Path file = file(page);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(BETWEEN)).limit(count).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Writes a page.
   *
   * @param shown whether readers may have the page already; then it is replaced in one step
   */
  void write(long page, List<String> texts, boolean shown) throws IOException {
    Path file = file(page);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (String text : texts) {
        out.write((text + BETWEEN).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.createDirectories(file.getParent());
    if (shown) {
      Disk.replace(file, bytes.toByteArray());
    } else {
      Files.write(file, bytes.toByteArray());
      Disk.force(file);
    }
  }

  /** Notes the times of the activities from a number on. */
  void writeTimes(long from, List<Instant> added) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(added.size() * Long.BYTES);
    added.forEach(time -> bytes.putLong(time.toEpochMilli()));
    bytes.flip();
    try (FileChannel channel =
        FileChannel.open(times(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long position = from * Long.BYTES;
      while (bytes.hasRemaining()) {
        position += channel.write(bytes, position);
      }
      channel.force(true);
    }
  }

  /** Makes sure that the pages from one to another can be found after a crash. */
  void forceFolders(long from, long to) throws IOException {
    for (long each = from / FOLDER; each <= to / FOLDER; each++) {
      Disk.force(file(each * FOLDER).getParent());
    }
    Disk.force(folder.resolve("pages"));
    Disk.force(folder);
  }

  private Path times() {
    return folder.resolve("times");
  }

  private Path file(long page) {
    return folder
        .resolve("pages")
        .resolve(Long.toString(page / FOLDER))
        .resolve(page % FOLDER + ".nq.gz");
  }
}
