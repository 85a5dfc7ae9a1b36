package dk.rammekatalog.cli;

import dk.rammekatalog.store.StoreBusyException;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Says in one line what went wrong; only a bug shows where in the program it happened. */
final class Failures {
  private Failures() {}

  /** A command that could not do its work. */
  static int tell(Exception failure, PrintWriter err, Language language) {
    if (failure instanceof UsageException usage) {
      err.println(usage.text().in(language));
      return Main.WRONG_USE;
    }
    if (failure instanceof StoreBusyException) {
      err.println(Messages.of("publish.busy", String.valueOf(failure.getMessage())).in(language));
      return Main.FAILURE;
    }
    if (failure instanceof UncheckedIOException) {
      err.println(Messages.of("failure.io", String.valueOf(failure.getMessage())).in(language));
      return Main.FAILURE;
    }
    err.println(Messages.of("failure.bug", failure.toString()).in(language));
    failure.printStackTrace(err);
    return Main.FAILURE;
  }

  /** Arguments that no command understands. */
  static int usage(CommandLine.ParameterException failure, PrintWriter err, Language language) {
    CommandLine line = failure.getCommandLine();
    String key =
        failure instanceof CommandLine.UnmatchedArgumentException
            ? "usage.unknown"
            : failure instanceof CommandLine.MissingParameterException
                ? "usage.missing"
                : "usage.wrong";
    err.println(Messages.of(key, detail(failure)).in(language));
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println(line.getHelp().fullSynopsis().strip());
    return Main.WRONG_USE;
  }

  private static String detail(CommandLine.ParameterException failure) {
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return String.join(" ", unmatched.getUnmatched());
    }
    if (failure instanceof CommandLine.MissingParameterException missing) {
      return String.join(
          ", ", missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList());
    }
    return failure.getArgSpec() == null
        ? String.valueOf(failure.getMessage())
        : failure.getArgSpec().paramLabel() + ": " + failure.getValue();
  }
}
