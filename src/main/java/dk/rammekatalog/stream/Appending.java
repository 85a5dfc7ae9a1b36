package dk.rammekatalog.stream;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** Writes the activities of a batch behind those that are there. */
final class Appending {
  private final ActivityLog log;
  private final String uriSpace;
  private final Batch batch;

  private Appending(ActivityLog log, String uriSpace, Batch batch) {
    this.log = log;
    this.uriSpace = uriSpace;
    this.batch = batch;
  }

  /** Writes everything and makes sure that it has reached the disk; nobody reads it yet. */
  static void to(ActivityLog log, String uriSpace, Batch batch) throws IOException {
    Appending appending = new Appending(log, uriSpace, batch);
    int size = batch.steps().size();
    long from = batch.from();
    long last = (from + size - 1) / StreamTree.LEAF;
    for (long page = from / StreamTree.LEAF; page <= last; page++) {
      appending.write(page);
    }
    log.writeTimes(from, IntStream.range(0, size).mapToObj(batch::time).toList());
    log.forceFolders(from / StreamTree.LEAF, last);
  }

  private void write(long page) throws IOException {
    long begin = page * StreamTree.LEAF;
    int shown = Math.toIntExact(Math.max(0, batch.from() - begin));
    List<String> texts = new ArrayList<>(log.texts(page, shown));
    int step = Math.toIntExact(begin + shown - batch.from());
    while (texts.size() < StreamTree.LEAF && step < batch.steps().size()) {
      texts.add(text(step));
      step++;
    }
    log.write(page, texts, shown > 0);
  }

  private String text(int number) {
    Batch.Step step = batch.steps().get(number);
    Instant time = batch.time(number);
    Node iri = Activity.iri(uriSpace, time);
    Change change = step.change();
    return MemberText.write(
        iri,
        change.kind(),
        step.entity(),
        time,
        change.description().map(Description::lines).orElse(List.of()));
  }
}
