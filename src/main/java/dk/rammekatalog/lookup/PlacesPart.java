package dk.rammekatalog.lookup;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.SubjectLines;
import dk.rammekatalog.store.Disk;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.VersionPart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Keeps the line on which the description of each thing begins. */
public final class PlacesPart implements VersionPart {
  private final SourceTree sources;

  /**
   * For versions of certain sources.
   *
   * @param sources without mistakes
   */
  public PlacesPart(SourceTree sources) {
    this.sources = sources;
  }

  @Override
  public boolean isIn(PublishedVersion version) {
    return Files.exists(Places.file(version));
  }

  @Override
  public List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before) {
    Path file = Places.file(version.version());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
        for (String line : lines()) {
          out.write(line + "\n");
        }
      }
      Disk.force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return List.of();
  }

  /** A tab comes before whatever a longer name goes on with, so sorted lines have sorted keys. */
  private List<String> lines() {
    return sources
        .turtle()
        .filter(file -> file.kind() != SourceFile.Kind.BACKGROUND)
        .toList()
        .parallelStream()
        .flatMap(
            file ->
                SubjectLines.of(file).entrySet().stream()
                    .map(each -> Places.key(each.getKey(), file.path()) + "\t" + each.getValue()))
        .sorted()
        .toList();
  }
}
