package dk.rammekatalog.cli;

import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.jena.query.QueryException;
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
    if (failure instanceof UnfitValueException unfit) {
      err.println(unfit.text().in(language));
      return Main.WRONG_USE;
    }
    if (failure instanceof ToldException told) {
      err.println(told.text().in(language));
      return Main.FAILURE;
    }
    if (failure instanceof QueryException) {
      err.println(Messages.of("query.syntax", firstLine(failure)).in(language));
      return Main.WRONG_USE;
    }
    if (failure instanceof UncheckedIOException) {
      err.println(Messages.of("failure.io", String.valueOf(failure.getMessage())).in(language));
      return Main.FAILURE;
    }
    err.println(Messages.of("failure.bug", failure.toString()).in(language));
    failure.printStackTrace(err);
    return Main.FAILURE;
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
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
