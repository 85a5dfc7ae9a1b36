package dk.rammekatalog.cli;

import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.profile.ForeignGraph;
import dk.rammekatalog.proof.Assessment;
import dk.rammekatalog.proof.ScoreJson;
import dk.rammekatalog.proof.ScoreText;
import dk.rammekatalog.report.Report;
import dk.rammekatalog.report.ReportFormat;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score <files>}: the points that data.europa.eu gives a catalogue, and what to fix. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  @Option(
      names = "--format",
      defaultValue = "TEXT",
      paramLabel = "text|json",
      descriptionKey = "score.format")
  private Format format;

  @Option(names = "--links", descriptionKey = "score.links")
  private boolean asks;

  @Parameters(paramLabel = "<fil|mappe>", descriptionKey = "score.paths")
  private List<Path> paths = List.of();

  ScoreCommand() {}

  @Override
  public Integer call() {
    return paths.isEmpty() ? own() : foreign();
  }

  /** What harvesters get of the current version, at its permanent addresses. */
  private int own() {
    Optional<Graph> feed =
        new Publishing(
                storeOptions.store(),
                options.root(),
                options.language(),
                AddressOption.usual(),
                err())
            .upToDate()
            .map(version -> Feed.of(version, Optional.empty()).graph());
    return feed.isPresent() ? tell(feed.get()) : Main.FINDINGS;
  }

  private int foreign() {
    paths.stream()
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new UsageException(Messages.of("usage.no-file", path));
            });
    SourceTree sources = ForeignCatalogue.files(paths);
    ForeignGraph foreign = ForeignGraph.of(sources.files());
    if (!foreign.faults().isEmpty()) {
      Report report = new Report(foreign.faults(), options.language(), sources::text, false);
      err().print(ReportFormat.TEXT.write(report));
      return Main.FINDINGS;
    }
    return tell(foreign.graph());
  }

  private int tell(Graph graph) {
    Assessment assessment = Assessment.of(graph, asks);
    if (assessment.datasets().isEmpty()) {
      err().println(Messages.of("score.no-dataset").in(options.language()));
      return Main.FINDINGS;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == Format.JSON
            ? ScoreJson.of(assessment)
            : ScoreText.of(assessment, options.language()));
    return Main.FINE;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
