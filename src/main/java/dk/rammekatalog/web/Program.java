package dk.rammekatalog.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which build of the program runs. Pages and their files are made from a version of the catalogue
 * by templates of the program: what a client keeps of them is good as long as both are the same.
 */
public final class Program {
  private static final int LENGTH = 6;
  private static final String STAMP = stampOf(place());

  private Program() {}

  /** The same for the same build, another for another: some letters and digits. */
  public static String stamp() {
    return STAMP;
  }

  private static Path place() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String stampOf(Path place) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (Files.isDirectory(place)) {
        folder(place).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      } else {
        try (JarFile jar = new JarFile(place.toFile())) {
          jar.stream()
              .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
              .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program in " + place, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> folder(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).sorted().map(Program::line).toList().stream();
    }
  }

  private static String line(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
