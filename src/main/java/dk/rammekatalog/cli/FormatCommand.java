package dk.rammekatalog.cli;

import dk.rammekatalog.format.Formatted;
import dk.rammekatalog.format.TurtleFormatter;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code format [--check] [paths]}: the one layout of Turtle. */
@Command(name = "format")
final class FormatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--check", descriptionKey = "format.check")
  private boolean checkOnly;

  @Parameters(paramLabel = "<fil|mappe>", descriptionKey = "format.paths")
  private List<Path> paths = List.of();

  FormatCommand() {}

  @Override
  public Integer call() {
    List<Path> roots =
        paths.isEmpty()
            ? Stream.of("ontology", "data").map(options.root()::resolve).toList()
            : paths;
    boolean fine = true;
    for (Path file : roots.stream().flatMap(this::turtle).toList()) {
      fine &= format(file);
    }
    return fine ? Main.FINE : Main.FINDINGS;
  }

  private Stream<Path> turtle(Path root) {
    if (!Files.exists(root)) {
      if (paths.isEmpty()) {
        return Stream.empty();
      }
      throw new UsageException(Messages.of("usage.no-file", root));
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }

  /** Whether the file is, or now is, laid out as it should be. */
  private boolean format(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Formatted formatted = TurtleFormatter.format(text);
      if (formatted instanceof Formatted.Invalid) {
        tell("format.invalid", file);
        return false;
      }
      if (formatted instanceof Formatted.Unproven unproven) {
        tell("format.unproven", file, unproven.difference());
        return false;
      }
      if (formatted.text().equals(text)) {
        return true;
      }
      tell(checkOnly ? "format.other" : "format.done", file);
      if (!checkOnly) {
        Files.writeString(file, formatted.text(), StandardCharsets.UTF_8);
      }
      return !checkOnly;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file, e);
    }
  }

  private void tell(String key, Object... arguments) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Messages.of(key, arguments).in(options.language()));
  }
}
