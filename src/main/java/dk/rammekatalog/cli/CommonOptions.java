package dk.rammekatalog.cli;

import dk.rammekatalog.text.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
  private static final String LANGUAGE = "--lang";

  @Option(
      names = "--root",
      paramLabel = "<mappe>",
      defaultValue = "${env:RAMMEKATALOG_ROOT:-.}",
      descriptionKey = "root")
  private Path root;

  @Option(
      names = LANGUAGE,
      paramLabel = "da|en",
      defaultValue = "${env:RAMMEKATALOG_LANG:-da}",
      descriptionKey = "lang")
  private Language language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  CommonOptions() {}

  Path root() {
    return root;
  }

  Language language() {
    return language;
  }

  /** The language that the arguments or the environment ask for, before they are parsed. */
  static Language language(String... arguments) {
    Stream<String> written =
        IntStream.range(0, arguments.length)
            .mapToObj(
                i -> {
                  if (arguments[i].startsWith(LANGUAGE + "=")) {
                    return arguments[i].substring(LANGUAGE.length() + 1);
                  }
                  boolean next = arguments[i].equals(LANGUAGE) && i + 1 < arguments.length;
                  return next ? arguments[i + 1] : "";
                });
    Stream<String> environment =
        Stream.of(Optional.ofNullable(System.getenv("RAMMEKATALOG_LANG")).orElse(""));
    return Stream.concat(written, environment)
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .filter(tag -> tag.equals("da") || tag.equals("en"))
        .findFirst()
        .map(tag -> tag.equals("en") ? Language.EN : Language.DA)
        .orElse(Language.DA);
  }
}
