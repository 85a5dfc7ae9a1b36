package dk.rammekatalog.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of lines in UTF-8, each a key, a tab and a value, sorted by key; what is looked up costs a
 * few reads, however long the file is.
 */
record SortedLines(Path file) {
  private static final int BLOCK = 4096;

  /** The value of a key. */
  Optional<String> get(String key) {
    try (FileChannel channel = FileChannel.open(file)) {
      long at = place(channel, key);
      return line(channel, at)
          .filter(line -> key(line).equals(key))
          .map(line -> line.substring(key.length() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The keys on either side of the place where one stands or would stand, from so many bytes. */
  List<String> keysNear(String key, int bytes) {
    try (FileChannel channel = FileChannel.open(file)) {
      long place = place(channel, key);
      long begin = begin(channel, Math.max(0, place - bytes / 2));
      String text = text(channel, begin, (int) Math.min(bytes, channel.size() - begin));
      int end = begin + bytes < channel.size() ? text.lastIndexOf('\n') + 1 : text.length();
      return text.substring(0, end).lines().map(SortedLines::key).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Where the first line begins whose key is not before this one. */
  private static long place(FileChannel channel, String key) throws IOException {
    long low = 0;
    long high = channel.size();
    while (low < high) {
      long begin = begin(channel, (low + high) >>> 1);
      String line = line(channel, begin).orElse("");
      if (key(line).compareTo(key) < 0) {
        low = begin + line.getBytes(StandardCharsets.UTF_8).length + 1;
      } else {
        high = begin;
      }
    }
    return low;
  }

  /** Where the line begins that has a byte. */
  private static long begin(FileChannel channel, long at) throws IOException {
    for (long end = at; end > 0; end = Math.max(0, end - BLOCK)) {
      long from = Math.max(0, end - BLOCK);
      byte[] bytes = bytes(channel, from, (int) (end - from));
      for (int i = bytes.length - 1; i >= 0; i--) {
        if (bytes[i] == '\n') {
          return from + i + 1;
        }
      }
    }
    return 0;
  }

  /** The line that begins at a place; empty at the end of the file. */
  private static Optional<String> line(FileChannel channel, long begin) throws IOException {
    for (int length = BLOCK; begin < channel.size(); length *= 2) {
      int there = (int) Math.min(length, channel.size() - begin);
      byte[] bytes = bytes(channel, begin, there);
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          return Optional.of(new String(bytes, 0, i, StandardCharsets.UTF_8));
        }
      }
      if (there < length) {
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static String text(FileChannel channel, long from, int length) throws IOException {
    return new String(bytes(channel, from, length), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // The next read goes on where this one ended.
    }
    return buffer.array();
  }

  private static String key(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? line : line.substring(0, tab);
  }
}
