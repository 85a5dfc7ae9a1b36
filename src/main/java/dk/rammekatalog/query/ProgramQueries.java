package dk.rammekatalog.query;

import dk.rammekatalog.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;

/** The SPARQL files that belong to the program, not to a catalogue: those of pages and feeds. */
public final class ProgramQueries {
  private static final String FOLDER = "/dk/rammekatalog/queries/";

  /** The files do not change while the program runs: each is parsed once. */
  private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

  private ProgramQueries() {}

  /**
   * One of them, parsed; not to be changed, for all share it.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Query parsed(String name) {
    return PARSED.computeIfAbsent(
        name,
        key ->
            of(key)
                .map(QueryFile::query)
                .orElseThrow(() -> new IllegalArgumentException("no queries/" + key + ".rq")));
  }

  /**
   * One of them.
   *
   * @param name below {@code queries/}, without {@code .rq}, such as {@code page/meeting-agenda}
   * @return empty if there is none of that name
   * @throws UncheckedIOException if the program's own file cannot be read
   */
  public static Optional<QueryFile> of(String name) {
    try (InputStream in = ProgramQueries.class.getResourceAsStream(FOLDER + name + ".rq")) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(QueryFile.of(SourceFile.of("queries/" + name + ".rq", text)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the query " + name, e);
    }
  }
}
