package dk.rammekatalog.cli;

import dk.rammekatalog.diff.Comparison;
import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.RevisionException;
import dk.rammekatalog.diff.Revisions;
import dk.rammekatalog.diff.Side;
import dk.rammekatalog.review.ReviewFormat;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code diff [<rev> [<rev>]]}: what changed in meaning, and what follows from it. Differences are
 * no findings: the exit code is 0 with and without them.
 */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private static final String HEAD = "HEAD";

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|markdown|json|rdf-patch",
      descriptionKey = "diff.format")
  private ReviewFormat format;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = HEAD,
      paramLabel = "<før>",
      descriptionKey = "diff.before")
  private String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      defaultValue = "",
      paramLabel = "<efter>",
      descriptionKey = "diff.after")
  private String after;

  DiffCommand() {}

  @Override
  public Integer call() {
    Comparison comparison = compare();
    if (format == ReviewFormat.RDF_PATCH) {
      comparison.files().stream()
          .filter(FileChange.Unreadable.class::isInstance)
          .forEach(file -> tell("diff.patch-without", file.path()));
    }
    String text = format.write(comparison, options.language());
    boolean coloured = format == ReviewFormat.TEXT && CommandLine.Help.Ansi.AUTO.enabled();
    spec.commandLine().getOut().print(coloured ? MarkColours.in(text) : text);
    return Main.FINE;
  }

  private Comparison compare() {
    try (Revisions revisions = Revisions.of(options.root())) {
      Side old = revisions.side(before);
      Side young =
          after.isEmpty()
              ? Side.workingTree(SourceTree.read(options.root()))
              : revisions.side(after);
      if (old.tree().files().isEmpty() && young.tree().files().isEmpty()) {
        throw new UsageException(
            Messages.of("usage.no-catalogue", options.root().toAbsolutePath().normalize()));
      }
      return Comparison.between(old, young);
    } catch (RevisionException e) {
      throw new UsageException(e.text());
    }
  }

  private void tell(String key, Object... arguments) {
    spec.commandLine().getErr().println(Messages.of(key, arguments).in(options.language()));
  }
}
