package dk.rammekatalog.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** A day, month or year of an answer, from its first day to its last. */
record Period(LocalDate from, LocalDate to) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  static Optional<Period> of(Grid.Cell cell) {
    return cell.node().filter(Node::isLiteral).flatMap(Period::of);
  }

  private static Optional<Period> of(Node node) {
    String text = node.getLiteralLexicalForm();
    String type = node.getLiteralDatatypeURI();
    if (type.equals(XSD.date.getURI()) && DAY.matcher(text).matches()) {
      return Optional.of(new Period(LocalDate.parse(text), LocalDate.parse(text)));
    }
    if (type.equals(XSD.gYearMonth.getURI()) && MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
    }
    if (type.equals(XSD.gYear.getURI()) && YEAR.matcher(text).matches()) {
      int year = Integer.parseInt(text);
      return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    return Optional.empty();
  }
}
