package dk.rammekatalog.cli;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.ReportFormat;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check [paths]}: what is wrong, at file:line:column. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--format",
      defaultValue = "TEXT",
      paramLabel = "text|json|sarif|github",
      descriptionKey = "check.format")
  private ReportFormat format;

  @Parameters(paramLabel = "<fil|mappe>", descriptionKey = "check.paths")
  private List<Path> paths = List.of();

  CheckCommand() {}

  @Override
  public Integer call() {
    paths.forEach(this::mustExist);
    SourceTree sources = SourceTree.read(options.root());
    if (sources.files().isEmpty()) {
      throw new UsageException(
          Messages.of("usage.no-catalogue", options.root().toAbsolutePath().normalize()));
    }
    CheckedGraph checked = Checks.run(TurtleReader.read(sources));
    List<Diagnostic> findings = checked.diagnostics().stream().filter(this::isAskedFor).toList();
    spec.commandLine().getOut().print(format.write(findings, options.language()));
    if (format == ReportFormat.TEXT) {
      summary(findings, sources.files().size());
    }
    return findings.stream().anyMatch(found -> found.severity() == Severity.ERROR)
        ? Main.FINDINGS
        : Main.FINE;
  }

  private void summary(List<Diagnostic> findings, int files) {
    long errors = findings.stream().filter(found -> found.severity() == Severity.ERROR).count();
    long others = findings.size() - errors;
    String key = findings.isEmpty() ? "check.clean" : "check.summary";
    spec.commandLine()
        .getErr()
        .println(Messages.of(key, files, errors, others).in(options.language()));
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
