package dk.rammekatalog.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: the files that the server gives out, in a folder. */
@Command(
    name = "export",
    subcommands = {ExportDcatCommand.class, ExportDumpCommand.class, ExportVoidCommand.class})
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  ExportCommand() {}

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
  }
}
