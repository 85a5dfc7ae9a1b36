package dk.rammekatalog.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends queries when their time is over, and all of them when hardly any memory is left. Jena's own
 * timer waits for a lock that a query holds as long as it works towards its first row.
 */
public final class RunningQueries implements AutoCloseable {
  private static final double FULL = 0.85;
  private static final long LOOK_MILLISECONDS = 100;

  private final Duration timeout;
  private final Set<AtomicBoolean> running = ConcurrentHashMap.newKeySet();
  private final List<MemoryPoolMXBean> memory =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
          .filter(pool -> pool.getUsage().getMax() > 0)
          .toList();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "queries");
            thread.setDaemon(true);
            thread.setPriority(Thread.MAX_PRIORITY);
            return thread;
          });

  public RunningQueries(Duration timeout) {
    this.timeout = timeout;
    clock.scheduleWithFixedDelay(
        this::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** The signal that ends a query which begins now; it stays, without effect, after the query. */
  AtomicBoolean begin() {
    AtomicBoolean ended = new AtomicBoolean();
    running.add(ended);
    clock.schedule(() -> end(ended), timeout.toMillis(), TimeUnit.MILLISECONDS);
    return ended;
  }

  private void end(AtomicBoolean query) {
    query.set(true);
    running.remove(query);
  }

  private void look() {
    if (!running.isEmpty() && isFull()) {
      System.gc(); // what the last collection found may be long gone
      if (isFull()) {
        running.forEach(this::end);
      }
    }
  }

  private boolean isFull() {
    return memory.stream().anyMatch(RunningQueries::isFull);
  }

  /** After a collection; a pool that is full before one may hold nothing but garbage. */
  private static boolean isFull(MemoryPoolMXBean pool) {
    var after = pool.getCollectionUsage();
    return after != null && after.getMax() > 0 && after.getUsed() > FULL * after.getMax();
  }

  /** Ends all queries that still run when some time has passed, so that they can be answered. */
  public void endAllAfter(Duration time) {
    clock.schedule(() -> running.forEach(this::end), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
