package dk.rammekatalog.source;

import java.util.List;

/** Says in the words of a steward what keeps a file from being read, and where. */
final class SyntaxErrors {
  static final String CHECK = "syntax";

  private SyntaxErrors() {}

  static Diagnostic diagnostic(SourceFile file, Position position, LocalText message) {
    return new Diagnostic(file.path(), position, Severity.ERROR, CHECK, message);
  }

  static Diagnostic explain(SourceFile file, TurtleReader.SyntaxFailure failure) {
    return diagnostic(
        file, failure.position(), LocalText.same(String.valueOf(failure.getMessage())));
  }

  static Diagnostic nearest(Diagnostic found, List<FileGraph> graphs) {
    return found;
  }
}
