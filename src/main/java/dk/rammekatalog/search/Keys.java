package dk.rammekatalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Complete names and numbers, so that {@code fs 3} and {@code FSIII} are the same. */
final class Keys {
  private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}{2,}[ -]?(\\d{4}-\\d{3,})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})\\b");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(\\d{1,2})\\.? (\\p{L}{3,9})\\.? (\\d{4})\\b");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private Keys() {}

  /**
   * Letters and digits only, small; æ, ø and å as they are often written; II and III as 2 and 3.
   */
  static String of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    String numbered =
        small
            .replaceAll("(?<=\\p{L}{2}|\\s)iii\\b", "3")
            .replaceAll("(?<=\\p{L}{2}|\\s)ii\\b", "2");
    String letters =
        numbered.replaceAll("aa|å|ae|æ|ä", "a").replaceAll("oe|ø|ö", "o").replace("é", "e");
    return NOT_COMPARED.matcher(letters).replaceAll("");
  }

  /** The keys of an identifier: itself and, of a case number, the part after its letters. */
  static List<String> ofIdentifier(String identifier) {
    List<String> keys = new ArrayList<>(List.of(of(identifier)));
    Matcher numbered = NUMBERED.matcher(identifier);
    if (numbered.matches()) {
      keys.add(of(numbered.group(1)));
    }
    return keys;
  }

  /** The day that a text names, as the key of {@code 2022-09-14}; empty if it names none. */
  static Optional<String> day(String text) {
    Matcher day = DAY.matcher(text);
    if (day.find()) {
      return Optional.of(day.group(1) + day.group(2) + day.group(3));
    }
    Matcher first = DAY_FIRST.matcher(text);
    if (first.find()) {
      return Optional.of(day(first.group(3), Integer.parseInt(first.group(2)), first.group(1)));
    }
    Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
    return written.find() ? written(written) : Optional.empty();
  }

  private static Optional<String> written(Matcher written) {
    String month = written.group(2).replace("may", "maj").replace("oct", "okt").substring(0, 3);
    int number = MONTHS.indexOf(month) + 1;
    return number == 0
        ? Optional.empty()
        : Optional.of(day(written.group(3), number, written.group(1)));
  }

  private static String day(String year, int month, String day) {
    return year + "%02d%02d".formatted(month, Integer.parseInt(day));
  }
}
