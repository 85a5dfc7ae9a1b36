package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what can be found in files one by one; what is known of a file stays known. */
final class FileChecks implements Check {
  private static final List<FileCheck> ALL =
      List.of(new PrefixCheck(), new TermCheck(), new LiteralCheck());

  /** Of each file that was looked at, what was found. */
  private final Map<String, List<Diagnostic>> found;

  FileChecks() {
    this(Map.of());
  }

  private FileChecks(Map<String, List<Diagnostic>> known) {
    this.found = new ConcurrentHashMap<>(known);
  }

  FileChecks after(Change change) {
    Map<String, List<Diagnostic>> known = new HashMap<>(found);
    known.keySet().removeAll(change.paths());
    return new FileChecks(known);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    inspection.own().filter(file -> !found.containsKey(file.path())).toList().parallelStream()
        .forEach(file -> found.put(file.path(), findings(inspection, file)));
    return found.values().stream().flatMap(Collection::stream).toList();
  }

  private static List<Diagnostic> findings(Inspection inspection, FileGraph file) {
    return ALL.stream().flatMap(check -> check.run(inspection, file)).toList();
  }
}
