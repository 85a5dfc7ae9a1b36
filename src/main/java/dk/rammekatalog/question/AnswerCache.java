package dk.rammekatalog.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one version, so that a question is asked once for all its pages, files and languages;
 * those longest unused make room for others.
 */
final class AnswerCache {
  /** Of all answers together; an answer counts as one row more than it has. */
  static final int MOST_ROWS = 100_000;

  private final Map<String, Rows> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long rows;

  /** The answer that is kept, or else the one that is found now, which is kept if there is room. */
  Rows of(String question, Supplier<Rows> asked) {
    Rows known = get(question);
    if (known != null) {
      return known;
    }
    Rows found = asked.get();
    put(question, found);
    return found;
  }

  private synchronized @Nullable Rows get(String question) {
    return answers.get(question);
  }

  private synchronized void put(String question, Rows answer) {
    if (size(answer) > MOST_ROWS) {
      return;
    }
    Rows before = answers.put(question, answer);
    rows += size(answer) - (before == null ? 0 : size(before));
    var eldest = answers.values().iterator();
    while (rows > MOST_ROWS) {
      rows -= size(eldest.next());
      eldest.remove();
    }
  }

  private static long size(Rows answer) {
    return 1 + answer.rows().size();
  }
}
