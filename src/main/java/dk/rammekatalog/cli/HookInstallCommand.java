package dk.rammekatalog.cli;

import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hook install}: lets git check and lay out what is staged before each commit. */
@Command(name = "install")
final class HookInstallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--print", descriptionKey = "hook.print")
  private boolean printOnly;

  HookInstallCommand() {}

  @Override
  public Integer call() {
    GitHook hook = GitHook.of(options.root(), options.language());
    if (printOnly) {
      spec.commandLine().getOut().print(hook.script());
      return Main.FINE;
    }
    Path file = hook.file();
    try {
      boolean there = Files.exists(file);
      if (there && !GitHook.isOurs(Files.readString(file))) {
        throw new UsageException(Messages.of("hook.other", file));
      }
      hook.write();
      String key = there ? "hook.renewed" : "hook.installed";
      spec.commandLine().getOut().println(Messages.of(key, file).in(options.language()));
      return Main.FINE;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
