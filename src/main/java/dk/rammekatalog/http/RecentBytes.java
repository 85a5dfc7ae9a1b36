package dk.rammekatalog.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent last, by a name that says what it is, and never more than so much. */
final class RecentBytes {
  /** Of all together. */
  static final int MOST = 16 << 20;

  private final Map<String, byte[]> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private long held;

  RecentBytes() {
    this(MOST);
  }

  RecentBytes(int most) {
    this.most = most;
  }

  /** Writes something that is not at hand. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The bytes of a name; written now if they are not at hand, maybe by several at once. */
  byte[] of(String name, Writing writing) throws IOException {
    synchronized (this) {
      byte[] known = recent.get(name);
      if (known != null) {
        return known;
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    byte[] bytes = out.toByteArray();
    keep(name, bytes);
    return bytes;
  }

  private synchronized void keep(String name, byte[] bytes) {
    if (bytes.length > most / 2 || recent.putIfAbsent(name, bytes) != null) {
      return;
    }
    held += bytes.length;
    Iterator<byte[]> oldest = recent.values().iterator();
    while (held > most) {
      held -= oldest.next().length;
      oldest.remove();
    }
  }

  /** How many bytes are held. */
  synchronized long held() {
    return held;
  }
}
