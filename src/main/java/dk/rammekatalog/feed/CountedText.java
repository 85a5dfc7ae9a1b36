package dk.rammekatalog.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A text that is written as a file and packed beside it, and tells where it is. */
final class CountedText implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest = Hash.sha256();
  private final OutputStream plain;
  private final OutputStream packed;
  private long count;

  CountedText(Path file) throws IOException {
    this.plain =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), BUFFER), digest);
    this.packed = new Packed(Files.newOutputStream(packed(file)));
  }

  /** The same file, packed. */
  static Path packed(Path file) {
    return file.resolveSibling(file.getFileName() + ".gz");
  }

  /** Quick rather than small: the files of a large catalogue are very large, and much alike. */
  static final class Packed extends GZIPOutputStream {
    Packed(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    plain.write(bytes);
    packed.write(bytes);
    count += bytes.length;
  }

  /** The bytes so far. */
  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    plain.close();
    packed.close();
  }

  /** Of what has been written: SHA-256, hexadecimal. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
