package dk.rammekatalog.page;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.StaticFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What every page knows.
 *
 * @param path of the page itself
 * @param query what follows the path, without the language and the question mark; may be empty
 * @param version that the page is made from
 * @param publicUrl what stands before the path in the address that others see
 */
public record Frame(
    Language language, String path, String query, String version, String publicUrl) {

  static Frame of(HttpServletRequest request, Site site, String version) {
    return of(Asked.of(request), Answers.pageLanguage(request), site, version);
  }

  /** The same for a page in a language that its address need not tell. */
  static Frame of(Asked asked, Language language, Site site, String version) {
    String query =
        Arrays.stream(asked.query().split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .collect(Collectors.joining("&"));
    return new Frame(language, asked.path(), query, version, site.url(""));
  }

  public String text(String key, Object... arguments) {
    return Messages.of(key, arguments).in(language);
  }

  /** A number as people write it. */
  public String number(int number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** The path and query of the page in its language. */
  public String address() {
    return address(language);
  }

  /** The path and query of the page in a language. */
  public String address(Language wanted) {
    return in(wanted, query.isEmpty() ? path : path + "?" + query);
  }

  /** The same as others see it. */
  public String url(Language wanted) {
    return publicUrl + address(wanted);
  }

  /** The other language of the page. */
  public Language other() {
    return language == Language.DA ? Language.EN : Language.DA;
  }

  /** A local address in the language of the page; others as they are. */
  public String local(String href) {
    return href.startsWith("/") ? in(language, href) : href;
  }

  /** Whether the page is at this path or below it. */
  public boolean isAt(String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /** The path of one of the {@link StaticFiles}. */
  public String file(String name) {
    return StaticFiles.address(name);
  }

  private static String in(Language language, String href) {
    if (language == Language.DA) {
      return href;
    }
    int hash = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
    String before = href.substring(0, hash);
    return before + (before.contains("?") ? "&" : "?") + "lang=en" + href.substring(hash);
  }
}
