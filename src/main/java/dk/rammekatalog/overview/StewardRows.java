package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.ResourceView.Value;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of a list that somebody wants to see.
 *
 * @param list of which they are
 * @param wish what was asked for
 * @param columns in their order
 * @param rows in the order that was asked for, all of them
 * @param kinds how many rows there are of each kind, shown or not; empty if the list tells no kinds
 * @param total how many rows the list has
 */
public record StewardRows(
    StewardList list,
    StewardWish wish,
    List<String> columns,
    List<Row> rows,
    Map<String, Kind> kinds,
    int total) {
  /** Rows of a page. */
  static final int SHOWN = 100;

  /** A kind of thing and how many rows are of it. */
  public record Kind(Value value, long count) {}

  static StewardRows of(StewardList list, AnswerTable all, StewardWish wish) {
    List<String> columns = all.columns();
    return new StewardRows(
        list,
        wish,
        columns,
        all.rows().stream().filter(wish::isWanted).sorted(order(wish, columns)).toList(),
        kinds(all),
        all.rows().size());
  }

  /** The rows of the page that was asked for. */
  public List<Row> shown() {
    return rows.stream().skip((wish.page() - 1L) * SHOWN).limit(SHOWN).toList();
  }

  /** How many pages there are. */
  public int pages() {
    return Math.max(1, (rows.size() + SHOWN - 1) / SHOWN);
  }

  private static Map<String, Kind> kinds(AnswerTable all) {
    Map<Value, Long> counts =
        all.rows().stream()
            .filter(row -> row.has("kind"))
            .collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));
    Map<String, Kind> kinds = new TreeMap<>(Collator.getInstance(Locale.forLanguageTag("da")));
    counts.forEach((kind, count) -> kinds.put(kind.text(), new Kind(kind, count)));
    return kinds;
  }

  /** As the list has them, or by a column: numbers as numbers, the rest as Danish sorts. */
  private static Comparator<Row> order(StewardWish wish, List<String> columns) {
    String column = wish.column();
    if (!columns.contains(column)) {
      return (one, other) -> 0;
    }
    Collator danish = Collator.getInstance(Locale.forLanguageTag("da"));
    Comparator<Row> byText = Comparator.comparing(row -> row.text(column), danish::compare);
    Comparator<Row> byNumber = Comparator.comparing(row -> number(row.text(column)));
    Comparator<Row> order = byNumber.thenComparing(byText);
    return wish.isReversed() ? order.reversed() : order;
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }
}
