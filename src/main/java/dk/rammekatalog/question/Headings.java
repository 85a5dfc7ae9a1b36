package dk.rammekatalog.question;

import java.util.Locale;

/** The headings of an answer's columns, from the Danish names of the query's variables. */
final class Headings {
  private Headings() {}

  /** {@code byggerPaa} as «Bygger på». */
  static String of(String variable) {
    String words =
        variable
            .replaceAll("(?<=[a-zæøå])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT)
            .replace("ae", "æ")
            .replace("oe", "ø")
            .replace("aa", "å");
    return words.equals("iri")
        ? "Ting"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
