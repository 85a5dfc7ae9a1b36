package dk.rammekatalog.text;

/**
 * One text in the two languages of the catalogue.
 *
 * @param da Danish
 * @param en English
 */
public record LocalText(String da, String en) {

  public static LocalText same(String text) {
    return new LocalText(text, text);
  }

  public String in(Language language) {
    return language == Language.DA ? da : en;
  }

  /** Both texts, followed by the texts of {@code next} after a space. */
  public LocalText and(LocalText next) {
    return new LocalText(da + " " + next.da, en + " " + next.en);
  }
}
