package dk.rammekatalog.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that pages are shown with: our own, and what they use of packages, each in a folder
 * with the package's name. Their addresses change with every build, so a client may keep them for
 * ever.
 */
public final class StaticFiles {
  private static final String FOLDER = "/dk/rammekatalog/static/";
  private static final Pattern NAME = Pattern.compile("(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "md", "text/plain; charset=utf-8",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, Compressed> files = new ConcurrentHashMap<>();

  /** The path at which a file is served. */
  public static String address(String name) {
    return "/static/" + Program.stamp() + "/" + name;
  }

  /** The content of a file; empty if there is none of that name. */
  public Optional<Compressed> file(String name) {
    if (!NAME.matcher(name).matches() || type(name).isEmpty()) {
      return Optional.empty();
    }
    Optional<Compressed> file = Optional.ofNullable(files.get(name)).or(() -> read(name));
    file.ifPresent(found -> files.putIfAbsent(name, found));
    return file;
  }

  /** The media type that the ending of a name tells. */
  public static Optional<String> type(String name) {
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static Optional<Compressed> read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(Compressed.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
