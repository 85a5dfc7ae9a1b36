package dk.rammekatalog.feed;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs files smaller than gzip does, in more time: only those that are not large, so that it costs
 * a publication no more than a moment, and only where the native library of the machine is at hand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7932">RFC 7932</a>
 */
final class Brotli {
  /** Bytes of the largest file that is packed. */
  private static final long LARGEST = 16L << 20;

  /** A step before those that take many times as long. */
  private static final int QUALITY = 6;

  private Brotli() {}

  /** The same file, packed; it need not be there. */
  static Path packed(Path file) {
    return file.resolveSibling(file.getFileName() + ".br");
  }

  static void pack(Path file) throws IOException {
    if (Files.size(file) <= LARGEST && Brotli4jLoader.isAvailable()) {
      Encoder.Parameters parameters = new Encoder.Parameters().setQuality(QUALITY);
      Files.write(packed(file), Encoder.compress(Files.readAllBytes(file), parameters));
    }
  }
}
