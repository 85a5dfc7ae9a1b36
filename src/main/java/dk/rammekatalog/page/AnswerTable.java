package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer of a query, ready for a template.
 *
 * @param columns the variables, in the order of the query
 * @param isCut whether there may be more rows than the query wants
 */
public record AnswerTable(List<String> columns, List<Row> rows, boolean isCut) {

  /** A table that has all its rows. */
  public AnswerTable(List<String> columns, List<Row> rows) {
    this(columns, rows, false);
  }

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

  /** The values of a column, each once, in the order of the rows; rows without one are left out. */
  public List<Value> values(String column) {
    return rows.stream()
        .filter(row -> row.has(column))
        .map(row -> row.get(column))
        .distinct()
        .toList();
  }

  /** The rows that have a value in a column. */
  public AnswerTable with(String column) {
    return new AnswerTable(columns, rows.stream().filter(row -> row.has(column)).toList());
  }

  /** The rows that have this value in a column; with the empty value, those that have none. */
  public AnswerTable with(String column, Value value) {
    return new AnswerTable(
        columns, rows.stream().filter(row -> row.get(column).equals(value)).toList());
  }

  /** The same rows, ordered as people read the texts of these columns in a language. */
  public AnswerTable sorted(Locale locale, String... of) {
    Collator collator = Collator.getInstance(locale);
    Comparator<Row> order =
        Arrays.stream(of)
            .map(column -> Comparator.comparing((Row row) -> row.text(column), collator))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    return new AnswerTable(columns, rows.stream().sorted(order).toList());
  }

  /** The rows of each value of a column, in the order of each value's first row. */
  public List<AnswerTable> by(String column) {
    Map<Value, List<Row>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(column), LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(group -> new AnswerTable(columns, group)).toList();
  }

  /** How many different values a column has. */
  public int count(String column) {
    return values(column).size();
  }

  /** What the first row has in a column; the empty value if there is none. */
  public Value get(String column) {
    return rows.isEmpty() ? new Row(Map.of()).get(column) : rows.get(0).get(column);
  }

  /** Whether any row has a value in a column. */
  public boolean has(String column) {
    return rows.stream().anyMatch(row -> row.has(column));
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
