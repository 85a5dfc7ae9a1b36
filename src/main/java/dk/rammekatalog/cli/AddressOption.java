package dk.rammekatalog.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of the commands that make addresses for others. */
final class AddressOption {
  @Option(
      names = "--public-url",
      paramLabel = "<url>",
      defaultValue = "${env:RAMMEKATALOG_PUBLIC_URL:-}",
      descriptionKey = "public-url")
  private String publicUrl;

  AddressOption() {}

  /** Without a slash at the end; empty if nobody says. */
  Optional<String> address() {
    return clean(Optional.ofNullable(publicUrl));
  }

  /** What the environment says, for commands that do not have the option. */
  static Optional<String> usual() {
    return clean(Optional.ofNullable(System.getenv("RAMMEKATALOG_PUBLIC_URL")));
  }

  private static Optional<String> clean(Optional<String> url) {
    return url.filter(each -> !each.isBlank()).map(each -> each.replaceFirst("/+$", ""));
  }
}
