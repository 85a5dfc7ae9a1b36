package dk.rammekatalog.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the queries that each client has running. */
final class ClientLimits {
  private final int most;
  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  ClientLimits(int most) {
    this.most = most;
  }

  /** Counts one more, if the client may have it; {@link #end} is due then. */
  boolean begin(String client) {
    boolean[] may = new boolean[1];
    running.compute(
        client,
        (key, count) -> {
          int now = count == null ? 0 : count;
          may[0] = now < most;
          return may[0] ? Integer.valueOf(now + 1) : count;
        });
    return may[0];
  }

  void end(String client) {
    running.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
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
