package dk.rammekatalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Something that is sent often, compressed once. */
public record Compressed(byte[] plain, byte[] gzip) {

  public static Compressed of(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (OutputStream out = new Best(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compressed(plain, bytes.toByteArray());
  }

  /** About how much memory it takes, in bytes. */
  public int size() {
    return plain.length + gzip.length;
  }

  /** Sends it in the form that the client can read and that is smaller. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader("Accept-Encoding");
    boolean small = accepted != null && accepted.contains("gzip") && gzip.length < plain.length;
    if (small) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] bytes = small ? gzip : plain;
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
