package dk.rammekatalog.page;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;

/**
 * What every page knows.
 *
 * @param path of the page itself, which switches the language
 * @param version that the page is made from
 */
public record Frame(Language language, String path, String version) {

  public String text(String key, Object... arguments) {
    return Messages.of(key, arguments).in(language);
  }

  /** A local address in the language of the page; others as they are. */
  public String local(String href) {
    if (language == Language.DA || !href.startsWith("/")) {
      return href;
    }
    int hash = href.indexOf('#');
    return hash < 0
        ? href + "?lang=en"
        : href.substring(0, hash) + "?lang=en" + href.substring(hash);
  }
}
