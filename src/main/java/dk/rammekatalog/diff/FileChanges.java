package dk.rammekatalog.diff;

import dk.rammekatalog.diff.FileChange.Kind;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Compares two states file by file, where that says more than the resources do. */
final class FileChanges {
  private final Reading before;
  private final Reading after;

  FileChanges(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  /**
   * All that is to be said of files, by path.
   *
   * @param raw the earlier state in its own names
   * @param old the earlier state in the later state's names
   */
  List<FileChange> all(Statements raw, Statements old, Statements young) {
    List<FileChange> changes = new ArrayList<>(unreadable());
    changes.addAll(moved(old, young));
    Map<String, SourceFile> files = files(before);
    Map<String, SourceFile> later = files(after);
    for (String path : paths()) {
      if (path.endsWith(".rq")) {
        query(path).ifPresent(changes::add);
      } else if (files.containsKey(path)
          && later.containsKey(path)
          && raw.in(path).equals(young.in(path))) {
        boolean comments = !comments(files.get(path)).equals(comments(later.get(path)));
        changes.add(new FileChange.Reformatted(path, comments));
      } else if (old.in(path).equals(young.in(path)) && describes(path, raw, young)) {
        changes.add(new FileChange.Followed(path));
      }
    }
    return changes.stream().sorted(Comparator.comparing(FileChange::path)).toList();
  }

  /** Whether both states describe all that the file describes under the same names. */
  private static boolean describes(String path, Statements raw, Statements young) {
    return raw.in(path).stream().allMatch(triple -> young.describes(triple.getSubject()))
        && young.in(path).stream().allMatch(triple -> raw.describes(triple.getSubject()));
  }

  /** The files whose texts differ and that both sides can read. */
  private Set<String> paths() {
    Map<String, SourceFile> old = files(before);
    Map<String, SourceFile> young = files(after);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(young.keySet());
    paths.removeIf(
        path -> Optional.ofNullable(old.get(path)).equals(Optional.ofNullable(young.get(path))));
    paths.removeAll(before.unreadable());
    paths.removeAll(after.unreadable());
    return paths;
  }

  private static Map<String, SourceFile> files(Reading reading) {
    return reading.side().tree().files().stream()
        .collect(Collectors.toMap(SourceFile::path, Function.identity()));
  }

  private List<FileChange> unreadable() {
    Set<String> paths = new TreeSet<>(before.unreadable());
    paths.addAll(after.unreadable());
    return paths.stream()
        .filter(path -> !same(path))
        .<FileChange>map(
            path ->
                new FileChange.Unreadable(
                    path,
                    before.unreadable().contains(path),
                    after.unreadable().contains(path),
                    mistake(path)))
        .toList();
  }

  private boolean same(String path) {
    return Optional.ofNullable(files(before).get(path))
        .equals(Optional.ofNullable(files(after).get(path)));
  }

  private Optional<Diagnostic> mistake(String path) {
    List<Diagnostic> findings =
        after.unreadable().contains(path) ? after.findings() : before.findings();
    return findings.stream()
        .filter(finding -> finding.file().equals(path))
        .reduce((earlier, later) -> later); // what a header lacks comes first
  }

  /** Resources that both states describe, but not in the same file. */
  private static List<FileChange> moved(Statements old, Statements young) {
    Map<List<String>, List<Node>> moves = new TreeMap<>(Comparator.comparing(List::toString));
    young
        .resources()
        .filter(node -> old.describes(node) && !old.files(node).equals(young.files(node)))
        .sorted(Statements.ORDER)
        .forEach(
            node -> {
              String from = first(old.files(node), young.files(node));
              String to = first(young.files(node), old.files(node));
              moves.computeIfAbsent(List.of(to, from), key -> new ArrayList<>()).add(node);
            });
    return moves.entrySet().stream()
        .<FileChange>map(
            move ->
                new FileChange.Moved(move.getKey().get(0), move.getKey().get(1), move.getValue()))
        .toList();
  }

  /** The first path that only one set has; if it has none of its own, its first. */
  private static String first(Set<String> paths, Set<String> others) {
    Set<String> own = new TreeSet<>(paths);
    own.removeAll(others);
    return Stream.concat(own.stream(), paths.stream()).findFirst().orElse("");
  }

  private static List<String> comments(SourceFile file) {
    return TurtleLexer.tokens(file.text()).stream()
        .filter(token -> token.kind() == Token.Kind.COMMENT)
        .map(Token::text)
        .toList();
  }

  private Optional<FileChange> query(String path) {
    Optional<QueryFile> old = query(before, path);
    Optional<QueryFile> young = query(after, path);
    if (old.isPresent() && young.isPresent()) {
      QueryFile one = old.get();
      QueryFile other = young.get();
      if (one.header().equals(other.header())
          && one.parameters().equals(other.parameters())
          && one.query().equals(other.query())) {
        return Optional.of(new FileChange.Reformatted(path, false));
      }
      List<FileChange.Line> lines = ChangedLines.between(one.file().text(), other.file().text());
      return Optional.of(new FileChange.Query(path, Kind.CHANGED, other.text("title"), lines));
    }
    Kind kind = old.isEmpty() ? Kind.ADDED : Kind.REMOVED;
    return young
        .or(() -> old)
        .map(query -> new FileChange.Query(path, kind, query.text("title"), List.of()));
  }

  private static Optional<QueryFile> query(Reading reading, String path) {
    return reading.queries().all().stream()
        .filter(query -> query.file().path().equals(path))
        .findFirst();
  }
}
