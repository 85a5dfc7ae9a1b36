package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.SmallCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script sees of {@code diff}: what is told, and the exit code. */
class DiffCommandTest {
  @TempDir private Path root;
  private SmallCatalogue catalogue;

  @BeforeEach
  void commit() throws GitAPIException {
    catalogue = SmallCatalogue.in(root).number(1);
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Count")
          .setAuthor("Test", "test@example.org")
          .setCommitter("Test", "test@example.org")
          .setSign(false)
          .call();
    }
  }

  @Test
  void withoutRevisionsTheFilesAreComparedWithHead() {
    assertTrue(diff().out().endsWith("Ingen ændringer.\n"), diff().out());
    catalogue.number(2);
    Command.Result result = diff();
    assertEquals(Main.FINE, result.code());
    assertTrue(result.out().startsWith("Fra HEAD, "), result.out());
    assertTrue(result.out().contains("dct:extent: 1 → 2\n"), result.out());
    assertEquals("", result.err());
  }

  @Test
  void twoRevisionsAreComparedWithoutTheFiles() {
    catalogue.number(2);
    Command.Result result = diff("HEAD", "HEAD", "--lang", "en");
    assertTrue(result.out().endsWith("No changes.\n"), result.out());
  }

  @Test
  void everyFormHasItsName() {
    catalogue.number(2);
    assertTrue(diff("--format", "markdown").out().startsWith("### Fra HEAD"));
    assertTrue(diff("--format", "json").out().startsWith("{\n"));
    assertTrue(diff("--format", "rdf-patch").out().startsWith("TX .\nD "));
  }

  @Test
  void aPatchSaysWhatItLeavesOut() {
    catalogue.file("data/tal.ttl", "<a");
    Command.Result result = diff("--format", "rdf-patch");
    assertEquals("TX .\nTC .\n", result.out());
    assertEquals("data/tal.ttl kan ikke læses på begge sider og er ikke med.", result.err());
  }

  @Test
  void anUnknownRevisionIsWrongUse() {
    Command.Result result = diff("v9");
    assertEquals(Main.WRONG_USE, result.code());
    assertEquals("Git har ingen revision «v9».", result.err());
  }

  @Test
  void marksAreColouredWithTheirLinesAndNothingElse() {
    String coloured = MarkColours.in("Fra a til b\n  + c (+)\n  d\n");
    assertEquals("Fra a til b\n  \u001b[32m+ c (+)\u001b[39m\n  d\n", coloured);
  }

  @Test
  void nothingIsWrittenBesideTheRepository(@TempDir Path settings) throws Exception {
    ProcessBuilder process = Command.process("diff", "--root", root.toString());
    process.environment().put("XDG_CONFIG_HOME", settings.toString());
    Command.Result result = Command.finish(process.start());
    assertTrue(result.out().endsWith("Ingen ændringer."), result.out());
    try (Stream<Path> files = Files.list(settings)) {
      assertEquals(List.of(), files.toList());
    }
  }

  private Command.Result diff(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "diff";
    all[1] = "--root";
    all[2] = root.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Command.run(all);
  }
}
