package dk.rammekatalog.check;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.Extents;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Gives findings of which only the beginning is known their end: that of the term there. */
final class Bounds {
  private final Map<String, SourceFile> files;
  private final Map<String, Extents> extents = new ConcurrentHashMap<>();

  private Bounds(Map<String, SourceFile> files) {
    this.files = files;
  }

  static Bounds of(SourceTree tree) {
    return new Bounds(
        tree.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file)));
  }

  /** The same for another tree; what is known of files that both have is kept. */
  Bounds after(SourceTree tree) {
    Bounds next = of(tree);
    extents.forEach(
        (path, known) -> {
          if (files.get(path).equals(next.files.get(path))) {
            next.extents.put(path, known);
          }
        });
    return next;
  }

  Diagnostic complete(Diagnostic finding) {
    SourceFile file = files.get(finding.file());
    if (finding.isBounded() || file == null) {
      return finding;
    }
    return finding.until(
        extents
            .computeIfAbsent(file.path(), path -> new Extents(file.text()))
            .term(finding.position()));
  }
}
