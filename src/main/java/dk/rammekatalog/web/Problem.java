package dk.rammekatalog.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammekatalog.text.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/**
 * What went wrong, to be told as a page to people, as JSON to programs that ask for it, and as one
 * line to all others.
 *
 * @param text one line for this case, in the language that is asked for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(Asked asked, int status, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AcceptList OFFER =
      AcceptList.create(
          "text/plain",
          "text/html",
          "application/problem+json",
          "application/json",
          "application/sparql-results+json");
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 415, 422, 429, 500, 503);
  private static final int FIRST_OF_SERVER = 500;

  /**
   * A problem of which nothing but its status is known.
   *
   * @param method of the request
   */
  public static Problem of(Asked asked, int status, String method) {
    String key = "error." + known(status) + ".text";
    return new Problem(asked, status, Messages.of(key, asked.path(), method).in(asked.language()));
  }

  /** What happened, in a few words. */
  public String title() {
    return Messages.of("error." + known(status) + ".title").in(asked.language());
  }

  /** What one can do now. */
  public String help() {
    return Messages.of("error." + known(status) + ".help").in(asked.language());
  }

  /** The status whose texts fit. */
  private static int known(int status) {
    if (KNOWN.contains(status)) {
      return status;
    }
    if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED; // a method that nobody knows
    }
    return status < FIRST_OF_SERVER ? HttpServletResponse.SC_BAD_REQUEST : FIRST_OF_SERVER;
  }

  /**
   * An answer as it is sent.
   *
   * @param type its media type
   */
  public record Told(String type, byte[] bytes) {}

  /**
   * The problem as the client wants it.
   *
   * @param page for people; if there is none, they get one line
   */
  public Told told(Optional<ErrorPage> page) {
    MediaType match = asked.accept().isEmpty() ? null : ConNeg.match(asked.accept(), OFFER);
    String type = match == null ? "text/plain" : match.getContentTypeStr();
    if (type.endsWith("json")) {
      return new Told("application/problem+json", json());
    }
    if (type.equals("text/html") && page.isPresent()) {
      return new Told("text/html; charset=utf-8", page.get().html(this));
    }
    return new Told("text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private byte[] json() {
    try {
      return MAPPER.writeValueAsBytes(
          MAPPER
              .createObjectNode()
              .put("status", status)
              .put("title", title())
              .put("detail", text));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
