package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The products that somebody wants to see.
 *
 * @param wish what was asked for
 * @param rows a product with one of its current versions each
 * @param kinds that there are
 * @param maturities that there are
 * @param total how many products there are, shown or not
 */
public record ProductsView(
    ProductWish wish, List<Row> rows, List<Value> kinds, List<Value> maturities, long total) {
  private static final List<String> COLUMNS =
      List.of("product", "kind", "version", "maturity", "day", "body");

  static ProductsView of(AnswerTable answer, ProductWish wish) {
    List<Row> all = answer.distinct("product", "version");
    return new ProductsView(
        wish,
        all.stream().filter(row -> isWanted(row, wish)).sorted(order(wish.sort())).toList(),
        values(all, "kind"),
        values(all, "maturity"),
        products(all));
  }

  /** How many products are shown. */
  public long shown() {
    return products(rows);
  }

  /** The last part of an address, which names a value in the form. */
  public static String name(Value value) {
    return value.href().substring(value.href().lastIndexOf('/') + 1);
  }

  /** The rows as CSV (RFC 4180), with a line of headings. */
  String csv(Language language) {
    Stream<List<String>> cells = rows.stream().map(row -> COLUMNS.stream().map(row::text).toList());
    List<String> headings =
        COLUMNS.stream()
            .map(column -> Messages.of("overview.column." + column).in(language))
            .toList();
    return Csv.of(headings, cells);
  }

  private static boolean isWanted(Row row, ProductWish wish) {
    String maturity = row.has("maturity") ? name(row.get("maturity")) : ProductWish.NONE;
    return (wish.kind().isEmpty() || wish.kind().equals(name(row.get("kind"))))
        && (wish.maturity().isEmpty() || wish.maturity().equals(maturity))
        && wish.isInName(row.text("product"));
  }

  private static Comparator<Row> order(String sort) {
    Comparator<Row> byName = by("product");
    return switch (sort) {
      case "kind", "maturity", "version" -> by(sort).thenComparing(byName);
      case "day" ->
          Comparator.comparing((Row row) -> row.text("day")).reversed().thenComparing(byName);
      default -> byName;
    };
  }

  /** As Danish sorts; what has no value is last. */
  private static Comparator<Row> by(String column) {
    Collator danish = Collator.getInstance(Locale.forLanguageTag("da"));
    return Comparator.comparing((Row row) -> !row.has(column))
        .thenComparing(row -> row.text(column), danish::compare);
  }

  private static List<Value> values(List<Row> rows, String column) {
    return rows.stream()
        .filter(row -> row.has(column))
        .map(row -> row.get(column))
        .distinct()
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  private static long products(List<Row> rows) {
    return rows.stream().map(row -> row.get("product")).distinct().count();
  }
}
