package dk.rammekatalog.diff;

import dk.rammekatalog.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How the answer to a question changed; rows are compared in the columns that both answers have.
 *
 * @param name of the question, as it is asked for
 * @param failure why the later state cannot answer it
 * @param rowsBefore how many rows the earlier answer has
 * @param newColumns what only the later answer has, and goneColumns the earlier
 * @param renamed rows in which only names of renamed resources changed
 * @param reordered whether the same rows come in another order
 */
public record AnswerChange(
    String name,
    LocalText title,
    Kind kind,
    Optional<LocalText> failure,
    int rowsBefore,
    int rowsAfter,
    List<String> newColumns,
    List<String> goneColumns,
    List<RowChange> rows,
    int renamed,
    boolean reordered) {

  /** What became of the question itself. */
  public enum Kind {
    NEW,
    GONE,
    KEPT,
    /** The later state cannot answer it; the earlier could. */
    BROKEN,
    /** The later state can answer it; the earlier could not. */
    MENDED
  }

  /** A row that came, went, or changed in some of its cells; unbound columns are left out. */
  public sealed interface RowChange {

    /** Only the later answer has it. */
    record In(Map<String, Node> cells) implements RowChange {}

    /** Only the earlier answer has it. */
    record Out(Map<String, Node> cells) implements RowChange {}

    /** More than half of its cells are as they were. */
    record Changed(Map<String, Node> before, Map<String, Node> after) implements RowChange {}
  }

  boolean isAny() {
    return kind != Kind.KEPT
        || !newColumns.isEmpty()
        || !goneColumns.isEmpty()
        || !rows.isEmpty()
        || renamed > 0
        || reordered;
  }
}
