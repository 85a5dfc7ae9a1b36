package dk.rammekatalog.cli;

import dk.rammekatalog.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code rammekatalog <command>}. */
@Command(
    name = "rammekatalog",
    versionProvider = Version.class,
    subcommands = {
      CheckCommand.class,
      FormatCommand.class,
      HookCommand.class,
      DiffCommand.class,
      PublishCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ScoreCommand.class,
      ExportCommand.class,
      VersionsCommand.class,
      RollbackCommand.class,
      LspCommand.class
    })
public final class Main implements Runnable {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;
  static final int FAILURE = 3;

  static {
    configureLogging();
  }

  /** Jena prepares itself while another thread reads arguments and files. */
  private static final CompletableFuture<Void> JENA =
      CompletableFuture.runAsync(JenaSystem::init, task -> new Thread(task, "jena").start());

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Option(names = "--version", versionHelp = true, descriptionKey = "version")
  private boolean version;

  @CommandLine.Mixin private CommonOptions options;

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs one command.
   *
   * @return the exit code: 0 fine, 1 findings, 2 wrong use, 3 failure
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Language language = CommonOptions.language(arguments);
    if (arguments.length == 0 || !arguments[0].equals(CheckCommand.NAME)) {
      ready();
    }
    CommandLine line =
        new CommandLine(new Main())
            .setResourceBundle(texts(language))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> Failures.tell(failure, err, language))
            .setParameterExceptionHandler(
                (failure, given) -> Failures.usage(failure, err, language));
    int code = line.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** Waits until Jena can be used; nothing of it may be touched before. */
  static void ready() {
    JENA.join();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static void configureLogging() {
    try (InputStream settings =
        Main.class.getResourceAsStream("/dk/rammekatalog/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException("the settings of the log cannot be read", e);
    }
  }

  private static ResourceBundle texts(Language language) {
    return ResourceBundle.getBundle(
        "dk.rammekatalog.commands",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
