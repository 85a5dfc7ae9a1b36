package dk.rammekatalog.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * Holds an answer back until it is complete, so that a query that fails or takes too long on its
 * way gets its true status, and nobody takes half an answer for the whole. A large one is held on
 * disk.
 */
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;

  private final long limit;
  private final DeferredFileOutputStream held =
      DeferredFileOutputStream.builder()
          .setThreshold(IN_MEMORY)
          .setPrefix("rammekatalog-")
          .setSuffix(".answer")
          .get();
  private final ServletOutputStream stream = new Held();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  private boolean tooLarge;

  HeldAnswer(HttpServletResponse response, long limit) throws IOException {
    super(response);
    this.limit = limit;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  /** Whether all of the answer is in memory, so that it is soon sent. */
  boolean isSmall() {
    return held.isInMemory();
  }

  /** Sends what has been held, with its length. */
  void send() throws IOException {
    writer.flush();
    held.close();
    getResponse().setContentLengthLong(held.getByteCount());
    held.writeTo(getResponse().getOutputStream());
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // The length is known when the answer is complete.
  }

  @Override
  public void setContentLengthLong(long length) {
    // As above.
  }

  @Override
  public void flushBuffer() {
    // Nothing goes out before the answer is complete.
  }

  @Override
  public void close() throws IOException {
    held.close();
    if (!held.isInMemory()) {
      Files.deleteIfExists(held.getFile().toPath());
    }
  }

  private final class Held extends ServletOutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (held.getByteCount() + length > limit) {
        tooLarge = true;
        throw new IOException("the answer is larger than " + limit + " bytes");
      }
      held.write(bytes, offset, length);
    }

    /** In UTF-8, as Fuseki says that its messages are. */
    @Override
    public void print(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are held, not sent piece by piece");
    }
  }
}
