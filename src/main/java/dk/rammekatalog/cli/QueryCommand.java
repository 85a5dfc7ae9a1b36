package dk.rammekatalog.cli;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query <name or file>}: answers a question of the library, or any query in a file. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private StoreOptions storeOptions;

  @Parameters(paramLabel = "<navn|fil>", arity = "0..1", descriptionKey = "query.name")
  private Optional<String> name = Optional.empty();

  @Option(names = "--param", paramLabel = "<navn>=<værdi>", descriptionKey = "query.param")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--values", descriptionKey = "query.values")
  private boolean listsValues;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      paramLabel = "table|csv|json|ttl",
      descriptionKey = "query.format")
  private AnswerFormat format;

  QueryCommand() {}

  @Override
  public Integer call() throws IOException {
    SourceTree tree = SourceTree.read(options.root());
    if (name.isEmpty()) {
      list().print(tree);
      return Main.FINE;
    }
    QueryFile question = question(QueryFiles.of(tree), name.get());
    Optional<PublishedVersion> version =
        new Publishing(
                storeOptions.store(),
                options.root(),
                options.language(),
                AddressOption.usual(),
                spec.commandLine().getErr())
            .upToDate();
    if (version.isEmpty()) {
      return Main.FINDINGS;
    }
    answer(version.get(), question);
    return Main.FINE;
  }

  private void answer(PublishedVersion published, QueryFile question) {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenVersion version = OpenVersion.inMemory(published)) {
      if (listsValues) {
        list().printValues(version, question);
        return;
      }
      Txn.executeRead(
          version.dataset(),
          () -> {
            try (QueryExec exec = Asking.prepare(version, question, values)) {
              out.print(format.write(exec, question.query()));
            }
          });
    }
  }

  private QuestionList list() {
    return new QuestionList(spec.commandLine().getOut(), options.language());
  }

  private QueryFile question(QueryFiles library, String wanted) throws IOException {
    Path file = Path.of(wanted);
    if (wanted.endsWith(".rq") && Files.isRegularFile(file)) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return QueryFile.of(SourceFile.of(wanted.replace('\\', '/'), text));
    }
    return library
        .question(wanted)
        .orElseThrow(
            () -> new UsageException(Messages.of("query.unknown", wanted, near(library, wanted))));
  }

  private static String near(QueryFiles library, String wanted) {
    return Nearest.to(wanted, library.questions().stream().map(QueryFile::name).toList())
        .map(found -> "(" + found + "?)")
        .orElse("");
  }
}
