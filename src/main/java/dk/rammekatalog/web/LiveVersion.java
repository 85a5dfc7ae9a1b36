package dk.rammekatalog.web;

import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version that is being served. A newer one in the store is taken over while requests run:
 * those that have begun end on the older one, which is closed when none of them can still be
 * running.
 */
public final class LiveVersion implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveVersion.class);
  private static final Duration LOOK = Duration.ofMillis(300);

  private final Store store;
  private final Duration longestRequest;
  private final AtomicReference<OpenVersion> current;

  /** Only touched by the clock's one thread. */
  private final Map<OpenVersion, Future<?>> closing = new HashMap<>();

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "version");
            thread.setDaemon(true);
            return thread;
          });

  public LiveVersion(Store store, Duration longestRequest) {
    this.store = store;
    this.longestRequest = longestRequest;
    this.current = new AtomicReference<>(OpenVersion.of(store.current().orElseThrow()));
  }

  public OpenVersion get() {
    return current.get();
  }

  /** All complete versions of the store, the newest first. */
  List<PublishedVersion> versions() {
    return store.versions();
  }

  /** What the store remembers of a thing that is described no longer; empty if nothing. */
  Graph withdrawn(String iri) {
    return store.withdrawn(iri);
  }

  /** Looks for a newer version from now on, and tells about each. */
  public void follow(Consumer<OpenVersion> taken) {
    clock.scheduleWithFixedDelay(
        () -> look(taken), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(Consumer<OpenVersion> taken) {
    try {
      store
          .current()
          .filter(version -> !version.id().equals(current.get().id()))
          .ifPresent(version -> take(version, taken));
    } catch (RuntimeException e) {
      LOG.error(
          "the version in {} cannot be taken over; {} is served on", store, current.get().id(), e);
    }
  }

  private void take(PublishedVersion version, Consumer<OpenVersion> taken) {
    OpenVersion next = reopened(version).orElseGet(() -> OpenVersion.of(version));
    taken.accept(next);
    OpenVersion old = current.getAndSet(next);
    closing.put(
        old, clock.schedule(() -> close(old), longestRequest.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** A version that comes back before it is closed: opened twice, it would be closed for both. */
  private Optional<OpenVersion> reopened(PublishedVersion version) {
    Optional<OpenVersion> back =
        closing.keySet().stream().filter(open -> open.id().equals(version.id())).findFirst();
    back.map(closing::remove).ifPresent(close -> close.cancel(false));
    return back;
  }

  private void close(OpenVersion old) {
    closing.remove(old);
    old.close();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    current.get().close();
  }
}
