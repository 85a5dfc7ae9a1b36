package dk.rammekatalog.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hook}: what git does by itself before a commit. */
@Command(name = "hook", subcommands = HookInstallCommand.class)
final class HookCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  HookCommand() {}

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
  }
}
