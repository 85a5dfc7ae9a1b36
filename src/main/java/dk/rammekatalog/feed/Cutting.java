package dk.rammekatalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
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

  static void copy(Path file, long from, long to, OutputStream out) throws IOException {
    WritableByteChannel sink = Channels.newChannel(out);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file)) {
      for (long at = from; at < to; ) {
        buffer.clear().limit((int) Math.min(BUFFER, to - at));
        int read = channel.read(buffer, at);
        if (read < 0) {
          throw new IOException("the file has become shorter: " + file);
        }
        sink.write(buffer.flip());
        at += read;
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
