package dk.rammekatalog.proof;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks addresses by HEAD whether they answer; of each host only a few at a time. */
public final class LinkProbe implements Links {
  private static final int AT_A_TIME = 16;
  private static final int PER_HOST = 2;
  private static final int FIRST_GOOD = 200;
  private static final int FIRST_BAD = 400;

  /**
   * What came of an address.
   *
   * @param answers whether with a status from 200 to 399
   */
  public record Answer(boolean answers, LocalText text) {}

  private final HttpClient client;
  private final Duration patience;
  private final Map<String, Answer> answers = new ConcurrentSkipListMap<>();

  private LinkProbe(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks each address once.
   *
   * @param patience how long to wait for each
   */
  public static LinkProbe of(Collection<String> addresses, Duration patience) {
    LinkProbe probe = new LinkProbe(patience);
    Map<String, Queue<String>> hosts = new ConcurrentHashMap<>();
    for (String address : new TreeSet<>(addresses)) {
      hosts.computeIfAbsent(host(address), host -> new ConcurrentLinkedQueue<>()).add(address);
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, LinkProbe::quiet);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Queue<String> host : hosts.values()) {
        for (int i = 0; i < Math.min(PER_HOST, host.size()); i++) {
          running.add(threads.submit(() -> probe.work(host)));
        }
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return probe;
  }

  @Override
  public State of(String iri) {
    Answer answer = answers.get(iri);
    if (answer == null) {
      return State.UNTRIED;
    }
    return answer.answers() ? State.ANSWERS : State.FAILS;
  }

  /** All addresses that were asked, sorted. */
  public Map<String, Answer> answers() {
    return answers;
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "link");
    thread.setDaemon(true);
    return thread;
  }

  private void work(Queue<String> addresses) {
    for (String next = addresses.poll(); next != null; next = addresses.poll()) {
      answers.put(next, ask(next));
    }
  }

  private Answer ask(String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(patience)
              .header("User-Agent", "rammekatalog-score")
              .method("HEAD", HttpRequest.BodyPublishers.noBody())
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Answer(
          status >= FIRST_GOOD && status < FIRST_BAD, Messages.of("score.link.status", status));
    } catch (IllegalArgumentException e) {
      return new Answer(false, Messages.of("score.link.scheme"));
    } catch (HttpTimeoutException e) {
      return new Answer(false, Messages.of("score.link.timeout"));
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Answer(false, Messages.of("score.link.failed", why));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, Messages.of("score.link.timeout"));
    }
  }

  private static String host(String address) {
    try {
      return String.valueOf(URI.create(address).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
