package dk.rammekatalog.cli;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.diff.Revisions;
import dk.rammekatalog.report.Baseline;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Report;
import dk.rammekatalog.report.ReportFormat;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check [paths]}: what is wrong, at file:line:column. */
@Command(name = CheckCommand.NAME)
final class CheckCommand implements Callable<Integer> {
  static final String NAME = "check";

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--format",
      defaultValue = "TEXT",
      paramLabel = "text|json|sarif|github|junit",
      descriptionKey = "check.format")
  private ReportFormat format;

  @Option(names = "--baseline", paramLabel = "<fil|revision>", descriptionKey = "check.baseline")
  private Optional<String> baseline;

  @Option(
      names = "--fail-on",
      defaultValue = "ERROR",
      paramLabel = "error|warning|info",
      descriptionKey = "check.fail-on")
  private Severity failOn;

  @Option(
      names = "--profile",
      paramLabel = "dcat-ap-dk[=dk|eu|strict]",
      descriptionKey = "check.profile")
  private Optional<String> profile;

  @Parameters(paramLabel = "<fil|mappe>", descriptionKey = "check.paths")
  private List<Path> paths = List.of();

  CheckCommand() {}

  @Override
  public Integer call() {
    paths.forEach(this::mustExist);
    if (profile.isPresent()) {
      Main.ready();
      ForeignCatalogue foreign = ForeignCatalogue.of(profile.get(), paths);
      return report(foreign.sources(), foreign.findings());
    }
    SourceTree sources = SourceTree.read(options.root());
    if (sources.files().isEmpty()) {
      throw new UsageException(
          Messages.of("usage.no-catalogue", options.root().toAbsolutePath().normalize()));
    }
    Main.ready();
    return report(
        sources,
        Checks.run(TurtleReader.read(sources)).diagnostics().stream()
            .filter(this::isAskedFor)
            .toList());
  }

  private int report(SourceTree sources, List<Diagnostic> all) {
    List<Diagnostic> findings =
        baseline.map(name -> baseline(name).without(all, sources::text)).orElse(all);
    boolean colour = Ansi.AUTO.enabled();
    Report report = new Report(findings, options.language(), sources::text, colour);
    spec.commandLine().getOut().print(format.write(report));
    spec.commandLine().getOut().flush(); // on a terminal the summary comes after the findings
    if (format == ReportFormat.TEXT) {
      FindingsSummary summary = new FindingsSummary(findings, options.language());
      summary.print(
          spec.commandLine().getErr(), sources.files().size(), all.size() - findings.size());
    }
    return findings.stream().anyMatch(found -> found.severity().compareTo(failOn) <= 0)
        ? Main.FINDINGS
        : Main.FINE;
  }

  /** A report, or else a revision that git knows, checked as its files were then. */
  private Baseline baseline(String name) {
    Path file = absolute(Path.of(name));
    if (!Files.isRegularFile(file)) {
      try (Revisions revisions = Revisions.of(options.root())) {
        SourceTree then = revisions.side(name).tree();
        return Baseline.of(Checks.run(TurtleReader.read(then)).diagnostics(), then::text);
      }
    }
    try {
      return Baseline.parse(Files.readString(file), name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private boolean isAskedFor(Diagnostic finding) {
    Path file = options.root().resolve(finding.file()).toAbsolutePath().normalize();
    return paths.isEmpty() || paths.stream().anyMatch(path -> file.startsWith(absolute(path)));
  }

  private void mustExist(Path path) {
    if (!Files.exists(absolute(path))) {
      throw new UsageException(Messages.of("usage.no-file", path));
    }
  }

  /** A path as the user means it: from the current folder. */
  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
