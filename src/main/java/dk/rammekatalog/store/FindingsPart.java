package dk.rammekatalog.store;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the checks found in the sources of a version, kept in its folder: warnings, for errors are
 * not published.
 */
public final class FindingsPart implements VersionPart {
  private static final String FILE = "findings.json";

  private final List<Diagnostic> found;

  /** A part that keeps these. */
  public FindingsPart(List<Diagnostic> found) {
    this.found = List.copyOf(found);
  }

  /**
   * One finding.
   *
   * @param severity in lower case
   * @param check name of the shape, query or check that found it
   * @param message what must hold, and what to do
   */
  public record Finding(
      String file, int line, int column, String severity, String check, LocalText message) {

    private static Finding of(Diagnostic found) {
      return new Finding(
          found.file(),
          found.position().line(),
          found.position().column(),
          found.severity().name().toLowerCase(Locale.ROOT),
          found.check(),
          found.message());
    }
  }

  /** The findings of a version by file and line; empty if it keeps none, not even that of none. */
  public static Optional<List<Finding>> of(PublishedVersion version) {
    Path file = version.folder().resolve(FILE);
    return Files.exists(file)
        ? Optional.of(Arrays.asList(Json.read(file, Finding[].class)))
        : Optional.empty();
  }

  @Override
  public boolean isIn(PublishedVersion version) {
    return Files.exists(version.folder().resolve(FILE));
  }

  @Override
  public List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before) {
    keep(version.version());
    return List.of();
  }

  /**
   * Keeps them for a version that was built before: the same triples may stand on other lines.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void keep(PublishedVersion version) {
    List<Finding> findings = found.stream().sorted().map(Finding::of).toList();
    if (of(version).filter(findings::equals).isEmpty()) {
      try {
        Disk.replace(version.folder().resolve(FILE), Json.write(findings));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + version.folder(), e);
      }
    }
  }
}
