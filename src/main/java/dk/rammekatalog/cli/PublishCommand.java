package dk.rammekatalog.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish}: read, check, build a version, make it current. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;
  @Mixin private AddressOption addressOption;

  @Option(
      names = "--allow-removal",
      split = ",",
      paramLabel = "<iri|slug>",
      descriptionKey = "publish.allow-removal")
  private Set<String> removable = Set.of();

  PublishCommand() {}

  @Override
  public Integer call() {
    Publishing publishing =
        new Publishing(
            storeOptions.store(),
            options.root(),
            options.language(),
            addressOption.address(),
            spec.commandLine().getErr());
    return publishing.publish(removable).isPresent() ? Main.FINE : Main.FINDINGS;
  }
}
