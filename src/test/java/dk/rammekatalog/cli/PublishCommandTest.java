package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.cli.Command.Result;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who publishes, and what is left when that does not succeed. */
class PublishCommandTest {
  @TempDir Path temp;
  private SmallCatalogue catalogue;
  private Path var;

  @BeforeEach
  void prepare() {
    catalogue = SmallCatalogue.in(temp.resolve("root")).number(1);
    var = temp.resolve("var");
  }

  private String[] arguments(String command) {
    return new String[] {
      command, "--root", catalogue.root().toString(), "--var", var.toString(), "--lang", "en"
    };
  }

  private Result run(String command) {
    return Command.run(arguments(command));
  }

  private static void assertTold(int code, String beginning, Result result) {
    String told = result.err() + result.out();
    assertEquals(code, result.code(), told);
    assertTrue(told.startsWith(beginning), told);
    assertEquals(1, told.strip().lines().count(), told);
  }

  @Test
  void aPublicationIsToldInOneLine() {
    assertTold(0, "Published: version ", run("publish"));
    assertTold(0, "Nothing to publish: version ", run("publish"));
    assertTrue(run("versions").out().startsWith("* "));
  }

  @Test
  void aBusyStoreIsToldInOneLine() throws Exception {
    run("publish");
    catalogue.number(2);
    try (FileChannel channel = FileChannel.open(var.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      Process other = Command.process(arguments("publish")).start();
      assertTold(3, "Another publication is under way in ", Command.finish(other));
    }
    assertTold(0, "Published: version ", run("publish"));
  }

  @Test
  void aFullDiskIsToldInOneLineAndLeavesTheOldVersion() throws Exception {
    run("publish");
    PublishedVersion first = new Store(var).current().orElseThrow();
    catalogue.number(2);
    for (int blocks : List.of(0, 16, 200)) {
      Process limited = Command.limited("ulimit -f " + blocks, arguments("publish")).start();
      assertTold(3, "It did not succeed: ", Command.finish(limited));
      assertEquals(first.id(), new Store(var).current().orElseThrow().id());
    }
    try (OpenVersion version = OpenVersion.of(first)) {
      assertEquals(List.of("1"), SmallCatalogue.number(version));
    }
    assertTold(0, "Published: version ", run("publish"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Files.writeString(temp.resolve("file"), "");
    var = temp.resolve("file/var");
    assertTold(3, "It did not succeed: ", run("publish"));
    var = Path.of("/proc/rammekatalog");
    assertTold(3, "It did not succeed: ", run("publish"));
  }

  @Test
  void sourcesWithErrorsAreRefusedAndTold() {
    run("publish");
    catalogue.data("fejl", "ex:a dct:title");
    Result refused = run("publish");
    assertEquals(1, refused.code());
    assertTrue(refused.err().startsWith("data/fejl.ttl:4:15: error: "), refused.err());
    assertTrue(refused.err().endsWith("Not published: 1 errors must be mended first."));
  }

  @Test
  void rulesThatDoNotEndAreToldInOneLine() {
    catalogue.rule(
        "evig",
        """
        PREFIX dct: <http://purl.org/dc/terms/>
        CONSTRUCT { ?thing dct:title ?longer }
        WHERE { ?thing dct:title ?title . BIND (CONCAT(?title, "a") AS ?longer) }
        """);
    assertTold(3, "Not published: the rules in ontology/rules/ find", run("publish"));
  }

  @Test
  void anOlderVersionIsChosenByTheBeginningOfItsName() {
    run("publish");
    String first = new Store(var).current().orElseThrow().id();
    catalogue.number(2);
    run("publish");
    String[] known = arguments("rollback");
    known[0] = "rollback";
    assertTold(0, "Version " + first, Command.run(with(known, first.substring(0, 8))));
    assertTold(2, "No version, or more than one", Command.run(with(known, "nosuch")));
    assertTold(0, "Version ", run("publish"));
  }

  private static String[] with(String[] arguments, String last) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }
}
