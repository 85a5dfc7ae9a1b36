package dk.rammekatalog.cli;

import dk.rammekatalog.lsp.Settings;
import dk.rammekatalog.lsp.TurtleServer;
import dk.rammekatalog.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lsp}: helps an editor, over standard input and output. */
@Command(name = "lsp")
final class LspCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--stdio", descriptionKey = "lsp.stdio")
  private boolean stdio;

  LspCommand() {}

  @Override
  public Integer call() {
    Optional<Path> root =
        asked("--root", "RAMMEKATALOG_ROOT") ? Optional.of(options.root()) : none();
    Optional<Language> language =
        asked("--lang", "RAMMEKATALOG_LANG") ? Optional.of(options.language()) : none();
    PrintStream out = System.out;
    System.setOut(System.err); // nothing but messages of the protocol may be written there
    boolean orderly = TurtleServer.serve(new Settings(root, language), System.in, out);
    return orderly ? Main.FINE : Main.FINDINGS;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** Whether an option is given, or the variable that stands for it. */
  private boolean asked(String option, String variable) {
    return spec.commandLine().getParseResult().hasMatchedOption(option)
        || System.getenv(variable) != null;
  }
}
