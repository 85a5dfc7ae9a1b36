package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Prefixes;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a prefix that one file declares for another IRI than the rest of the catalogue does. */
final class PrefixCheck implements FileCheck {
  static final String NAME = "prefix";

  @Override
  public Stream<Diagnostic> run(Inspection inspection, FileGraph file) {
    Prefixes prefixes = inspection.graph().prefixes();
    return prefixes.deviating(file).stream()
        .flatMap(prefix -> prefixes.iri(prefix).map(iri -> finding(file, prefix, iri)).stream());
  }

  private static Diagnostic finding(FileGraph file, String prefix, String agreed) {
    return Inspection.error(
        declaration(file, prefix), NAME, Messages.of("prefix.deviates", prefix, agreed));
  }

  /** Where the IRI of a prefix stands. */
  private static Location declaration(FileGraph file, String prefix) {
    String text = file.file().text();
    Matcher found =
        Pattern.compile("(?im)^\\s*@?prefix\\s+" + Pattern.quote(prefix) + ":\\s*(<)")
            .matcher(text);
    int offset = Optional.of(found).filter(Matcher::find).map(match -> match.start(1)).orElse(0);
    return new Location(file.path(), new Lines(text).at(offset));
  }
}
