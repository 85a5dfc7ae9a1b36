package dk.rammekatalog.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts that people read, by key, from {@code messages_da} and {@code messages_en}. */
public final class Messages {
  private static final ResourceBundle DA = bundle(Language.DA);
  private static final ResourceBundle EN = bundle(Language.EN);

  private Messages() {}

  /**
   * The text of a key in both languages.
   *
   * @param arguments put in the places {@code {0}}, {@code {1}} …; a {@link LocalText} by language
   * @throws java.util.MissingResourceException if a language lacks the key
   */
  public static LocalText of(String key, Object... arguments) {
    return new LocalText(
        fill(DA, Language.DA, key, arguments), fill(EN, Language.EN, key, arguments));
  }

  /** The text of a key without places for arguments, if there is one. */
  public static Optional<LocalText> find(String key) {
    return DA.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }

  private static String fill(
      ResourceBundle bundle, Language language, String key, Object... arguments) {
    Object[] local = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      local[i] =
          arguments[i] instanceof LocalText text ? text.in(language) : String.valueOf(arguments[i]);
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(local);
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "dk.rammekatalog.messages",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
