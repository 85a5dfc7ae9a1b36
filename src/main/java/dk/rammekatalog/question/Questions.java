package dk.rammekatalog.question;

import dk.rammekatalog.store.OpenVersion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library of the version that is served. The values that can be chosen are found in the
 * background, so that nobody waits for them: first those of the questions that somebody looks at,
 * then the rest.
 */
public final class Questions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  /** Until then a server has other work. */
  private static final int BEGIN_SECONDS = 5;

  private final AtomicReference<Library> current = new AtomicReference<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "questions");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  /** The library of a version. */
  public Library of(OpenVersion version) {
    return current.updateAndGet(
        known -> known != null && known.version() == version ? known : Library.of(version));
  }

  /** Begins to find the values of all questions of a version, a little later. */
  public void prepare(OpenVersion version) {
    background.schedule(() -> all(of(version)), BEGIN_SECONDS, TimeUnit.SECONDS);
  }

  /** Finds the values of one question soon. */
  void prepare(Library library, Question question) {
    if (!library.isReady(question) && asked.add(library.version().id() + question.name())) {
      background.execute(() -> find(library, question));
    }
  }

  private void all(Library library) {
    library.questions().stream()
        .filter(question -> !library.isReady(question))
        .forEach(question -> background.execute(() -> find(library, question)));
  }

  private void find(Library library, Question question) {
    if (closed || current.get() != library) {
      return;
    }
    try {
      library.find(question);
    } catch (RuntimeException e) {
      if (closed) {
        return; // the version was closed under it
      }
      LOG.warn("the values of {} cannot be found: {}", question.name(), e.toString());
    }
  }

  @Override
  public void close() {
    closed = true;
    background.shutdown();
  }
}
