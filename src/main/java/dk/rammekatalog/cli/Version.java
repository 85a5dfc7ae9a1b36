package dk.rammekatalog.cli;

import java.util.Objects;
import picocli.CommandLine;

/** Tells the program's own version and the Java that runs it. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String program = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "rammekatalog " + Objects.requireNonNullElse(program, "(udvikling)"),
      "Java " + System.getProperty("java.version")
    };
  }
}
