package dk.rammekatalog.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammekatalog.text.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/**
 * What went wrong, to be told as a page to people, as JSON to programs that ask for it, and as one
 * line to all others.
 *
 * @param text one sentence for this case that teaches, in the language that is asked for
 * @param more what JSON tells besides: texts and lists of texts by name
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(Asked asked, int status, String text, Map<String, Object> more) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AcceptList OFFER =
      AcceptList.create(
          "text/plain",
          "text/html",
          "application/problem+json",
          "application/json",
          "application/ld+json",
          "application/sparql-results+json");
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 415, 422, 429, 500, 503);
  private static final int FIRST_OF_SERVER = 500;

  /** Of its form in JSON. */
  public static final String JSON = "application/problem+json";

  /** What a program can use is made immutable. */
  public Problem {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** A problem that is all told in a sentence. */
  public Problem(Asked asked, int status, String text) {
    this(asked, status, text, Map.of());
  }

  /** The same, where JSON tells more. */
  public Problem with(String name, String value) {
    return adding(name, value);
  }

  /** The same, where JSON tells some texts more, if there are any. */
  public Problem near(String name, List<String> values) {
    return values.isEmpty() ? this : adding(name, List.copyOf(values));
  }

  private Problem adding(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.put(name, value);
    return new Problem(asked, status, text, all);
  }

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
      return new Told(JSON, json());
    }
    if (type.equals("text/html") && page.isPresent()) {
      return new Told("text/html; charset=utf-8", page.get().html(this));
    }
    return new Told("text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** For programs: its status, what happened in a few words, the sentence, and what else helps. */
  public byte[] json() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", status);
    told.put("title", title());
    told.put("detail", text);
    told.putAll(more);
    try {
      return MAPPER.writeValueAsBytes(told);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
