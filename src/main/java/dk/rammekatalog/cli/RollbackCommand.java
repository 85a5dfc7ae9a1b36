package dk.rammekatalog.cli;

import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.text.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollback <id>}: makes an older version current. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  @Parameters(paramLabel = "<id>", descriptionKey = "rollback.id")
  private String id;

  RollbackCommand() {}

  @Override
  public Integer call() {
    Store store = storeOptions.store();
    return store
        .rollback(id, SourceTree.read(options.root()))
        .map(
            version -> {
              EventStream.of(store).catchUp(store);
              spec.commandLine()
                  .getErr()
                  .println(Messages.of("rollback.done", version.id()).in(options.language()));
              return Main.FINE;
            })
        .orElseThrow(() -> new UsageException(Messages.of("rollback.unknown", id)));
  }
}
