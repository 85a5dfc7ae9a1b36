package dk.rammekatalog.http;

import dk.rammekatalog.feed.Cutting;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Files that are made of a version when somebody first asks for one of them; from then on they are
 * sent as they are, also by servers that start later.
 */
final class MadeFiles {
  private final Site site;

  MadeFiles(Site site) {
    this.site = site;
  }

  /** Writes files into an empty folder, all that are made together. */
  @FunctionalInterface
  interface Making {
    void write(Path folder) throws IOException;
  }

  /**
   * A file of a version.
   *
   * @param name the file that the others of its making lie beside
   * @throws UncheckedIOException if the disk fails
   */
  synchronized Path file(OpenVersion version, String name, Making making) {
    Path folder = folder(version).resolve("of-" + name);
    try {
      if (!Files.exists(folder)) {
        Path fresh = folder.resolveSibling("of-" + name + ".new" + UUID.randomUUID());
        Files.createDirectories(fresh);
        making.write(fresh);
        Files.move(fresh, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
    return folder.resolve(name);
  }

  /** Another program, or another address, makes other files. */
  private Path folder(OpenVersion version) {
    String key = Program.stamp() + " " + site.url("");
    UUID name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return version.version().folder().resolve("made").resolve(name.toString());
  }

  static void send(Path file, String mediaType, HttpServletResponse response) throws IOException {
    response.setContentType(mediaType);
    response.setContentLengthLong(Files.size(file));
    Cutting.copy(file, 0, Files.size(file), response.getOutputStream());
  }
}
