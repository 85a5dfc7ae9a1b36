package dk.rammekatalog.diff;

import dk.rammekatalog.diff.AnswerChange.Kind;
import dk.rammekatalog.diff.AnswerChange.RowChange;
import dk.rammekatalog.query.QueryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** Compares what two states answer to the same question. */
final class AnswerChanges {
  /** Comparing every row with every other stops to be useful, and quick, beyond this. */
  private static final int MOST_COMPARISONS = 250_000;

  private final Renames renames;

  AnswerChanges(Renames renames) {
    this.renames = renames;
  }

  /** A question that only one side has. */
  AnswerChange of(QueryFile question, Kind kind, Answer answer) {
    int rows = answer.rows().size();
    return new AnswerChange(
        question.name(),
        question.text("title"),
        kind,
        answer.failure(),
        kind == Kind.GONE ? rows : 0,
        kind == Kind.NEW ? rows : 0,
        List.of(),
        List.of(),
        List.of(),
        0,
        false);
  }

  /** A question that both sides have. */
  AnswerChange of(QueryFile question, Answer before, Answer after) {
    Set<String> columns = new HashSet<>(before.columns());
    columns.retainAll(after.columns());
    boolean answered = before.failure().isEmpty() && after.failure().isEmpty();
    List<Map<String, Node>> own = answered ? only(before.rows(), columns) : List.of();
    List<Map<String, Node>> old = own.stream().map(this::renamed).toList();
    List<Map<String, Node>> young = answered ? only(after.rows(), columns) : List.of();
    List<Map<String, Node>> out = minus(old, young);
    List<Map<String, Node>> in = minus(young, old);
    return new AnswerChange(
        question.name(),
        question.text("title"),
        kind(before.failure().isPresent(), after.failure().isPresent()),
        after.failure(),
        before.rows().size(),
        after.rows().size(),
        without(after.columns(), before.columns()),
        without(before.columns(), after.columns()),
        pair(out, in),
        renamed(own, old, out),
        out.isEmpty() && in.isEmpty() && question.query().hasOrderBy() && !old.equals(young));
  }

  private static Kind kind(boolean failedBefore, boolean failsNow) {
    if (failedBefore == failsNow) {
      return Kind.KEPT;
    }
    return failsNow ? Kind.BROKEN : Kind.MENDED;
  }

  private static List<Map<String, Node>> only(List<Map<String, Node>> rows, Set<String> columns) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Node> cells = new LinkedHashMap<>(row);
              cells.keySet().retainAll(columns);
              return cells;
            })
        .toList();
  }

  private Map<String, Node> renamed(Map<String, Node> row) {
    Map<String, Node> cells = new LinkedHashMap<>(row);
    cells.replaceAll((column, node) -> renames.of(node));
    return cells;
  }

  /** Rows that are in both answers but for the names of renamed resources. */
  private static int renamed(
      List<Map<String, Node>> own, List<Map<String, Node>> old, List<Map<String, Node>> out) {
    List<Map<String, Node>> stayed = minus(old, out);
    return minus(stayed, own).size();
  }

  /** The rows of one list without as many of each as the other has. */
  private static List<Map<String, Node>> minus(
      List<Map<String, Node>> rows, List<Map<String, Node>> others) {
    Map<Map<String, Node>, Integer> counts = new HashMap<>();
    others.forEach(row -> counts.merge(row, 1, Integer::sum));
    return rows.stream().filter(row -> counts.merge(row, -1, Integer::sum) < 0).toList();
  }

  private static List<String> without(List<String> columns, List<String> others) {
    return columns.stream().filter(Predicate.not(others::contains)).toList();
  }

  /** A row that went and one that came are one changed row if most of their cells are equal. */
  private static List<RowChange> pair(List<Map<String, Node>> out, List<Map<String, Node>> in) {
    List<RowChange> changes = new ArrayList<>();
    List<Map<String, Node>> left = new ArrayList<>(in);
    boolean compare = (long) out.size() * in.size() <= MOST_COMPARISONS;
    for (Map<String, Node> row : out) {
      Optional<Map<String, Node>> other = compare ? nearest(row, left) : Optional.empty();
      changes.add(
          other
              .<RowChange>map(found -> new RowChange.Changed(row, found))
              .orElseGet(() -> new RowChange.Out(row)));
      other.ifPresent(left::remove);
    }
    left.forEach(row -> changes.add(new RowChange.In(row)));
    return changes;
  }

  private static Optional<Map<String, Node>> nearest(
      Map<String, Node> row, List<Map<String, Node>> others) {
    Optional<Map<String, Node>> nearest = Optional.empty();
    long most = row.size() / 2;
    for (Map<String, Node> other : others) {
      long equal =
          row.entrySet().stream()
              .filter(cell -> cell.getValue().equals(other.get(cell.getKey())))
              .count();
      if (equal > most) {
        most = equal;
        nearest = Optional.of(other);
      }
    }
    return nearest;
  }
}
