package dk.rammekatalog.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the queries that each client has running. */
final class ClientLimits {
  private final int most;
  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  ClientLimits(int most) {
    this.most = most;
  }

  /** Counts one more until the place is closed; empty if the client may have none. */
  Optional<Place> begin(String client) {
    boolean[] may = new boolean[1];
    running.compute(
        client,
        (key, count) -> {
          int now = count == null ? 0 : count;
          may[0] = now < most;
          return may[0] ? Integer.valueOf(now + 1) : count;
        });
    return may[0] ? Optional.of(new Place(client)) : Optional.empty();
  }

  /** One running query of a client; it can be closed more than once. */
  final class Place implements AutoCloseable {
    private final String client;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Place(String client) {
      this.client = client;
    }

    @Override
    public void close() {
      if (open.getAndSet(false)) {
        running.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
      }
    }
  }

  /**
   * Who asks: the address of the connection, or behind a proxy on this machine the last address
   * that the proxy tells of.
   */
  static String client(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isLocal(address)) {
      return address;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isLocal(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
