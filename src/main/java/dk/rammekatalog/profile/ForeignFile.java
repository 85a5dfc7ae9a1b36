package dk.rammekatalog.profile;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.syntax.ForeignSyntax;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a catalogue that was made elsewhere, as Turtle.
 *
 * @param shown the file as the user named it
 * @param turtle the file itself, or its triples, one on each line
 * @param lines where the triple of each line of the Turtle stands in the file; empty if it is the
 *     file itself
 */
record ForeignFile(
    SourceFile shown, SourceFile turtle, List<Integer> lines, Optional<Diagnostic> fault) {

  /** Reads a file, in the syntax that its name or its text tells. */
  static ForeignFile of(SourceFile file, int number) {
    String path = "data/" + number + ".ttl";
    return ForeignSyntax.of(file.path(), file.text())
        .map(syntax -> of(file, path, syntax.read(file.text(), "file:///" + number)))
        .orElseGet(
            () ->
                new ForeignFile(
                    file,
                    new SourceFile(path, triples(file), file.malformedAt()),
                    List.of(),
                    Optional.empty()));
  }

  /** Turtle as it is; N-Quads without their graphs, whatever the name of the file is. */
  private static String triples(SourceFile file) {
    boolean turtle = file.path().matches(".*\\.(ttl|turtle|nt|n3)");
    return turtle ? file.text() : QuadLines.asTriples(file.text());
  }

  private static ForeignFile of(SourceFile file, String path, ForeignSyntax.Reading reading) {
    List<String> text = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    reading
        .prefixes()
        .forEach(
            (prefix, iri) -> {
              text.add("@prefix " + prefix + ": <" + iri + "> .");
              lines.add(1);
            });
    boolean known =
        reading.triples().stream().allMatch(each -> each.line() != ForeignSyntax.UNKNOWN);
    JsonNames names = new JsonNames(known ? "" : file.text());
    for (ForeignSyntax.Lined each : reading.triples()) {
      text.add(each.triple());
      String iri = each.subject().substring(1, each.subject().length() - 1);
      lines.add(each.line() == ForeignSyntax.UNKNOWN ? names.line(iri) : each.line());
    }
    Optional<Diagnostic> fault =
        file.malformedAt().isPresent()
            ? Optional.of(
                fault(
                    file,
                    new Lines(file.text()).at(file.malformedAt().getAsInt()),
                    "syntax.not-utf-8"))
            : reading
                .fault()
                .map(
                    found ->
                        fault(
                            file,
                            new Position(found.line(), 1),
                            found.isRemote() ? "profile.remote" : "profile.unread"));
    return new ForeignFile(
        file, SourceFile.of(path, String.join("\n", text) + "\n"), List.copyOf(lines), fault);
  }

  private static Diagnostic fault(SourceFile file, Position at, String key) {
    return new Diagnostic(file.path(), at, Severity.ERROR, "syntax", Messages.of(key));
  }

  /** The finding where it stands in the file itself. */
  Diagnostic placed(Diagnostic found) {
    Diagnostic placed =
        new Diagnostic(
            shown.path(),
            place(found.position()),
            found.severity(),
            found.check(),
            found.message(),
            found.rule());
    Optional<String> page = found.detail().page();
    Diagnostic explained = page.isPresent() ? placed.explainedAt(page.get()) : placed;
    List<Location> others =
        found.detail().others().stream()
            .map(at -> new Location(shown.path(), place(at.position()), place(at.end())))
            .toList();
    return explained.until(place(found.detail().end())).about(others);
  }

  private Position place(Position inTurtle) {
    if (lines.isEmpty()) {
      return inTurtle;
    }
    int line = Math.min(inTurtle.line(), lines.size());
    return new Position(lines.get(line - 1), 1);
  }
}
