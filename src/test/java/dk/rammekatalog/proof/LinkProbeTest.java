package dk.rammekatalog.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses are asked by HEAD, once, and politely. */
class LinkProbeTest {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger();
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    all.incrementAndGet();
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().getPath();
    try {
      Thread.sleep(path.equals("/langsom") ? 2000 : 20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    now.decrementAndGet();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    int status = path.matches("/\\d+") ? Integer.parseInt(path.substring(1)) : 200;
    exchange.sendResponseHeaders(head ? status : 405, -1);
    exchange.close();
  }

  @Test
  void aStatusFrom200To399Answers() {
    LinkProbe probe =
        LinkProbe.of(List.of(base + "/200", base + "/302", base + "/404", base + "/500"), PATIENCE);
    assertEquals(Links.State.ANSWERS, probe.of(base + "/200"));
    assertEquals(Links.State.ANSWERS, probe.of(base + "/302"));
    assertEquals(Links.State.FAILS, probe.of(base + "/404"));
    assertEquals(Links.State.FAILS, probe.of(base + "/500"));
    assertEquals(Links.State.UNTRIED, probe.of(base + "/andet"));
    assertEquals("answered 404", probe.answers().get(base + "/404").text().en());
  }

  @Test
  void whatCannotBeAskedFailsAndSaysWhy() {
    List<String> addresses =
        List.of(base + "/langsom", "http://127.0.0.1:1/", "mailto:a@example.org", "http://a b/");
    LinkProbe probe = LinkProbe.of(addresses, PATIENCE);
    Set<String> reasons = new HashSet<>();
    for (String address : addresses) {
      assertEquals(Links.State.FAILS, probe.of(address), address);
      reasons.add(probe.answers().get(address).text().en().split(" \\(")[0]);
    }
    assertEquals(
        Set.of("did not answer in time", "cannot be reached", "is no address on the net"), reasons);
  }

  @Test
  void aHostIsAskedFewAtATimeAndEachAddressOnce() {
    List<String> addresses = IntStream.range(0, 30).mapToObj(i -> base + "/fil" + i % 15).toList();
    LinkProbe.of(addresses, PATIENCE);
    assertEquals(15, all.get());
    assertTrue(most.get() <= 2, () -> "at a time: " + most);
  }
}
