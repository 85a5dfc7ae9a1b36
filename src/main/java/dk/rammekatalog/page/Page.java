package dk.rammekatalog.page;

import java.util.Map;

/**
 * A page that is to be rendered.
 *
 * @param status of the answer; only pages with 200 are kept
 * @param template its file below {@code src/main/jte}
 * @param parameters of the template, but for the {@link Frame}
 */
public record Page(int status, String template, Map<String, Object> parameters) {

  public static Page of(String template, Map<String, Object> parameters) {
    return new Page(200, template, parameters);
  }
}
