package dk.rammekatalog.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
  private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  @TempDir private Path root;
  private Git git;

  @BeforeEach
  void commitTwice() throws IOException, GitAPIException {
    git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
    write("data/a.ttl", "# first\n");
    write("data/.hidden.ttl", "# hidden\n");
    write("notes/a.ttl", "# no source\n");
    commit("Begin");
    write("data/a.ttl", "# second æ\n");
    write("queries/check/b.rq", "# b\n");
    commit("Go on");
    write("data/a.ttl", "# not committed\n");
  }

  @Test
  void aRevisionHasTheFilesThatWereCommittedThen() {
    assertEquals(List.of(SourceFile.of("data/a.ttl", "# first\n")), files("HEAD~1"));
    assertEquals(
        List.of(
            SourceFile.of("data/a.ttl", "# second æ\n"),
            SourceFile.of("queries/check/b.rq", "# b\n")),
        files("main"));
  }

  @Test
  void aRevisionIsToldWithItsCommit() {
    try (Revisions revisions = Revisions.of(root)) {
      String name = revisions.side("main").name().da();
      assertTrue(name.matches("main, [0-9a-f]{7} «Go on»"), name);
    }
  }

  @Test
  void theEmptyTreeIsNothing() {
    assertEquals(List.of(), files(EMPTY_TREE));
  }

  @Test
  void aCatalogueMayLieInAFolderOfTheRepository() throws IOException, GitAPIException {
    write("sub/katalog/data/c.ttl", "# c\n");
    commit("Add another");
    try (Revisions revisions = Revisions.of(root.resolve("sub/katalog"))) {
      assertEquals(
          List.of(SourceFile.of("data/c.ttl", "# c\n")), revisions.side("HEAD").tree().files());
    }
  }

  @Test
  void anUnknownRevisionNamesTheNearestBranch() {
    assertEquals(
        "Git har ingen revision «mainn». Mente du main?",
        assertThrows(RevisionException.class, () -> files("mainn")).text().da());
  }

  @Test
  void aRangeIsToldToBeTwoRevisions() {
    String text = assertThrows(RevisionException.class, () -> files("HEAD~1..HEAD")).text().en();
    assertTrue(text.startsWith("Write two revisions"), text);
  }

  @Test
  void aFolderWithoutGitIsTold(@TempDir Path bare) {
    String text = assertThrows(RevisionException.class, () -> Revisions.of(bare)).text().da();
    assertTrue(text.contains("ikke i et git-arkiv"), text);
  }

  private List<SourceFile> files(String revision) {
    try (Revisions revisions = Revisions.of(root)) {
      return revisions.side(revision).tree().files();
    }
  }

  private void commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(message)
        .setAuthor("Test", "test@example.org")
        .setCommitter("Test", "test@example.org")
        .setSign(false)
        .call();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
