package dk.rammekatalog.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables as comma-separated values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {
  private Csv() {}

  /** A table with a line of headings. */
  static String of(List<String> headings, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(headings), rows)
        .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
