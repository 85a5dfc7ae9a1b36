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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern PREFIX =
      Pattern.compile("\"([\\w.-]+)\"\\s*:\\s*\"(https?:[^\"]+)\"");
  private static final String IDENTIFIED = "\"@?id\"\\s*:\\s*";

  /** Reads a file, in the syntax that its name or its text tells. */
  static ForeignFile of(SourceFile file, int number) {
    String path = "data/" + number + ".ttl";
    return ForeignSyntax.of(file.path(), file.text())
        .map(syntax -> of(file, path, syntax.read(file.text(), "file:///" + number)))
        .orElseGet(
            () ->
                new ForeignFile(
                    file,
                    new SourceFile(path, file.text(), file.malformedAt()),
                    List.of(),
                    Optional.empty()));
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
    Map<String, Integer> subjects = new HashMap<>();
    for (ForeignSyntax.Lined triple : reading.triples()) {
      text.add(triple.triple());
      lines.add(
          triple.line() == ForeignSyntax.UNKNOWN
              ? subjects.computeIfAbsent(triple.subject(), of -> written(file.text(), of))
              : triple.line());
    }
    Optional<Diagnostic> fault =
        reading
            .faultLine()
            .map(
                line ->
                    new Diagnostic(
                        file.path(),
                        new Position(line, 1),
                        Severity.ERROR,
                        "syntax",
                        Messages.of("profile.unread")));
    return new ForeignFile(
        file, SourceFile.of(path, String.join("\n", text) + "\n"), List.copyOf(lines), fault);
  }

  /** The line on which JSON names a subject, in full or by a prefix; the first if it does not. */
  private static int written(String text, String subject) {
    String iri = subject.substring(1, subject.length() - 1);
    Stream<String> shortened =
        PREFIX
            .matcher(text)
            .results()
            .filter(prefix -> iri.startsWith(prefix.group(2)))
            .map(prefix -> prefix.group(1) + ":" + iri.substring(prefix.group(2).length()));
    return Stream.concat(Stream.of(iri), shortened)
        .map(name -> Pattern.compile(IDENTIFIED + Pattern.quote('"' + name + '"')).matcher(text))
        .filter(Matcher::find)
        .map(found -> new Lines(text).at(found.start()).line())
        .findFirst()
        .orElse(1);
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
