package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook in a real repository, run by git. */
class HookTest {
  private static final String GOOD =
      """
      @prefix dct: <http://purl.org/dc/terms/> .

      <https://example.org/a>
        dct:title "A"@da ;
      .
      """;
  private static final String BROKEN = GOOD.replace("\n.\n", "\n");
  private static final String UNTIDY = GOOD.replace("  dct:title", "    dct:title");

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    root = folder.resolve("et katalog");
    Files.createDirectories(root);
    git(root, "init", "-q");
    write(root, "data/a.ttl", GOOD);
  }

  @Test
  void whatIsInOrderIsCommitted() throws IOException, InterruptedException {
    install(root);
    assertEquals(0, commit(root).code());
  }

  @Test
  void aStagedMistakeIsRefusedWithItsPlace() throws IOException, InterruptedException {
    install(root);
    write(root, "data/æble og pære.ttl", BROKEN);
    Command.Result result = commit(root);
    assertEquals(1, result.code());
    assertTrue(result.out().contains("data/æble og pære.ttl:4:21: fejl:"), result.out());
    assertTrue(result.out().contains("--no-verify"), result.out());
  }

  @Test
  void aStagedFileThatIsNotLaidOutIsRefused() throws IOException, InterruptedException {
    install(root);
    write(root, "data/b.ttl", UNTIDY.replace("example.org/a", "example.org/b"));
    Command.Result result = commit(root);
    assertEquals(1, result.code());
    assertTrue(result.out().contains("data/b.ttl: er ikke sat op"), result.out());
  }

  @Test
  void onlyWhatIsStagedCounts() throws IOException, InterruptedException {
    install(root);
    git(root, "add", "-A");
    write(root, "data/a.ttl", BROKEN);
    write(root, "data/b.ttl", BROKEN);
    assertEquals(0, git(root, "commit", "-q", "-m", "Staged").code());
    git(root, "add", "data/a.ttl");
    write(root, "data/a.ttl", GOOD);
    assertEquals(1, git(root, "commit", "-q", "-m", "Staged").code());
  }

  @Test
  void aCommitWithoutCatalogueFilesIsNotHeldUp() throws IOException, InterruptedException {
    write(root, "data/a.ttl", BROKEN);
    commit(root);
    install(root);
    write(root, "README", "read me");
    assertEquals(0, commit(root).code());
  }

  @Test
  void aHookOfAnotherKindIsLeftAlone() throws IOException, InterruptedException {
    Path hook = root.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n");
    Command.Result result = Command.run("hook", "install", "--root", root.toString());
    assertEquals(Main.WRONG_USE, result.code());
    assertTrue(result.err().contains("--print"), result.err());
    assertEquals("#!/bin/sh\n", Files.readString(hook));
  }

  @Test
  void theCommandsOwnHookIsMadeAnew() throws IOException {
    install(root);
    Path hook = root.resolve(".git/hooks/pre-commit");
    String script = Files.readString(hook);
    Files.writeString(hook, script + "# older\n");
    install(root);
    assertEquals(script, Files.readString(hook));
    assertEquals(
        script, Command.run("hook", "install", "--print", "--root", root.toString()).out());
  }

  @Test
  void anotherWorkTreeIsCheckedAsItsOwn() throws IOException, InterruptedException {
    commit(root);
    Path other = folder.resolve("other");
    git(root, "worktree", "add", "-q", other.toString());
    install(other);
    assertTrue(Files.exists(root.resolve(".git/hooks/pre-commit")));
    write(root, "data/unstaged.ttl", BROKEN);
    write(other, "data/b.ttl", BROKEN);
    assertEquals(1, commit(other).code());
    Files.delete(other.resolve("data/b.ttl"));
    write(other, "data/c.ttl", GOOD.replace("example.org/a", "example.org/c"));
    assertEquals(0, commit(other).code());
  }

  @Test
  void aCatalogueBelowTheTopIsFound() throws IOException, InterruptedException {
    Path below = root.resolve("del af noget");
    write(below, "data/b.ttl", BROKEN);
    install(below);
    Command.Result result = commit(root);
    assertEquals(1, result.code());
    assertTrue(result.out().contains("data/b.ttl:4:21"), result.out());
    assertFalse(result.out().contains("data/a.ttl"), result.out());
  }

  @Test
  void withoutRepositoryThereIsNoHook() throws IOException {
    Path alone = folder.resolve("alone");
    Files.createDirectories(alone);
    Command.Result result = Command.run("hook", "install", "--root", alone.toString());
    assertEquals(Main.WRONG_USE, result.code());
    assertTrue(result.err().contains("git"), result.err());
  }

  private static void install(Path root) {
    Command.Result result = Command.run("hook", "install", "--root", root.toString());
    assertEquals(0, result.code(), result.err());
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Command.Result commit(Path root) throws IOException, InterruptedException {
    git(root, "add", "-A");
    return git(root, "commit", "-q", "-m", "Change");
  }

  private static Command.Result git(Path root, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Command.Result(process.waitFor(), out, "");
  }
}
