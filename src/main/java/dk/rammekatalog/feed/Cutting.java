package dk.rammekatalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A part of a file between two texts.
 *
 * @param file UTF-8
 * @param from the first byte
 * @param to the byte after the last
 */
public record Cutting(String before, Path file, long from, long to, String after) {
  private static final int BUFFER = 1 << 17;

  /** In bytes. */
  public long length() {
    return utf8(before).length + (to - from) + utf8(after).length;
  }

  /** Writes all of it; the file is read a piece at a time. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(utf8(before));
    copy(file, from, to, out);
    out.write(utf8(after));
  }

  /** Copies a part of a file in large pieces. */
  public static void copy(Path file, long from, long to, OutputStream out) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, to - from)];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(from);
      for (long at = from; at < to; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, to - at));
        if (read < 0) {
          throw new IOException("the file has become shorter: " + file);
        }
        out.write(buffer, 0, read);
        at += read;
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
