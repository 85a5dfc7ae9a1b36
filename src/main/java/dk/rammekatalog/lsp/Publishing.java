package dk.rammekatalog.lsp;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells the editor what was found, file by file. */
final class Publishing {
  private final LanguageClient client;
  private final Documents documents;
  private final Language language;
  private final Map<String, List<Finding>> published = new ConcurrentHashMap<>();

  Publishing(LanguageClient client, Documents documents, Language language) {
    this.client = client;
    this.documents = documents;
    this.language = language;
  }

  /** A finding and where it stands in the text that was checked. */
  record Finding(Diagnostic diagnostic, Range range) {}

  /** What was last told of a file. */
  List<Finding> of(String path) {
    return published.getOrDefault(path, List.of());
  }

  /** Tells of open files that do not parse, before all is checked. */
  void syntax(List<Diagnostic> syntax, SourceTree sources, Map<String, Integer> versions) {
    Map<String, List<Diagnostic>> files = byFile(syntax);
    for (String path : files.keySet()) {
      if (versions.containsKey(documents.uri(path))) {
        tell(path, files.get(path), sources, versions);
      }
    }
  }

  /** Tells of all files that have findings, or had some. */
  void all(List<Diagnostic> findings, SourceTree sources, Map<String, Integer> versions) {
    Map<String, List<Diagnostic>> files = byFile(findings);
    Set<String> paths = new HashSet<>(files.keySet());
    paths.addAll(published.keySet());
    versions.keySet().forEach(uri -> documents.path(uri).ifPresent(paths::add));
    paths.stream()
        .sorted()
        .forEach(path -> tell(path, files.getOrDefault(path, List.of()), sources, versions));
  }

  /** Tells of an open file that is not of the catalogue. */
  void stranger(Document document, List<Diagnostic> found) {
    List<Finding> findings =
        found.stream()
            .map(one -> new Finding(one, range(document.text(), one.location())))
            .toList();
    client.publishDiagnostics(
        new PublishDiagnosticsParams(
            document.uri(), findings.stream().map(this::shown).toList(), document.version()));
  }

  /** A fault of the program: it is told, and the next change is checked again. */
  void failed(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    client.logMessage(
        new MessageParams(
            MessageType.Error, Messages.of("failure.bug", trace.toString()).in(language)));
  }

  private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> findings) {
    return findings.stream()
        .distinct()
        .collect(Collectors.groupingBy(Diagnostic::file, HashMap::new, Collectors.toList()));
  }

  private void tell(
      String path, List<Diagnostic> found, SourceTree sources, Map<String, Integer> versions) {
    String uri = documents.uri(path);
    Optional<Document> open = documents.get(uri);
    if (open.isPresent() && open.get().version() != versions.getOrDefault(uri, -1)) {
      return; // has changed meanwhile and is soon checked again
    }
    EditorText text = new EditorText(sources.text(path).orElse(""));
    List<Finding> findings =
        found.stream().map(one -> new Finding(one, range(text, one.location()))).toList();
    List<Finding> before =
        findings.isEmpty() ? published.remove(path) : published.put(path, findings);
    if (open.isPresent() || !findings.equals(before) && !(findings.isEmpty() && before == null)) {
      PublishDiagnosticsParams told =
          new PublishDiagnosticsParams(uri, findings.stream().map(this::shown).toList());
      open.ifPresent(document -> told.setVersion(document.version()));
      client.publishDiagnostics(told);
    }
  }

  private org.eclipse.lsp4j.Diagnostic shown(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    org.eclipse.lsp4j.Diagnostic shown =
        new org.eclipse.lsp4j.Diagnostic(
            finding.range(),
            diagnostic.message().in(language),
            severity(diagnostic.severity()),
            "rammekatalog",
            diagnostic.check());
    diagnostic
        .detail()
        .page()
        .ifPresent(page -> shown.setCodeDescription(new DiagnosticCodeDescription(page)));
    List<Location> others = diagnostic.detail().others();
    if (!others.isEmpty()) {
      String rule = diagnostic.rule().in(language);
      shown.setRelatedInformation(others.stream().map(other -> related(other, rule)).toList());
    }
    return shown;
  }

  private DiagnosticRelatedInformation related(Location other, String rule) {
    String uri = documents.uri(other.file());
    Range range = range(documents.text(uri), other);
    return new DiagnosticRelatedInformation(new org.eclipse.lsp4j.Location(uri, range), rule);
  }

  /** Of a place of several lines only the first word, for all that is shown would be underlined. */
  private static Range range(EditorText text, Location place) {
    int start = text.offset(place.position());
    int end = text.offset(place.end());
    if (end <= start || place.end().line() > place.position().line()) {
      end = start;
      while (end < text.text().length() && !Character.isWhitespace(text.text().charAt(end))) {
        end++;
      }
    }
    return text.range(start, end);
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }
}
