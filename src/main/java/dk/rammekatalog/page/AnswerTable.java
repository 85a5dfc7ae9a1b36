package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of a query, ready for a template.
 *
 * @param columns the variables, in the order of the query
 */
public record AnswerTable(List<String> columns, List<Row> rows) {

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The first row, for queries that have at most one. */
  public Optional<Row> first() {
    return rows.stream().findFirst();
  }

  /** The first row of each value of these columns. */
  public List<Row> distinct(String... of) {
    Set<List<Value>> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(Arrays.stream(of).map(row::get).toList())).toList();
  }

  /** One row; a variable without a value has none. */
  public record Row(Map<String, Value> values) {

    public boolean has(String column) {
      return values.containsKey(column);
    }

    /** The value of a variable; an empty one if it has none. */
    public Value get(String column) {
      return values.getOrDefault(column, new Value("", "", "", false));
    }

    public String text(String column) {
      return get(column).text();
    }
  }
}
