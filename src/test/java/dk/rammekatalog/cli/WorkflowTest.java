package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the workflow for GitHub Actions do what it expects of them. */
class WorkflowTest {
  private static final Path WORKFLOW = Path.of(".github/workflows/katalog.yml");
  private static final Pattern COMMAND = Pattern.compile("\\./rammekatalog ([^>|\\n]+)");
  private static final Pattern USES = Pattern.compile("uses: (\\S+)");

  @Test
  void everyCommandSucceedsOnTheCatalogue() throws IOException {
    assumeTrue(Files.exists(Path.of(".git")), "an exported tree has nothing to compare");
    List<String> commands =
        COMMAND.matcher(Files.readString(WORKFLOW)).results().map(found -> found.group(1)).toList();
    assertEquals(4, commands.size());
    for (String command : commands) {
      // A clone may be too shallow to have the parent.
      String[] arguments = command.strip().replace("HEAD^1", "HEAD").split(" ");
      Command.Result result = Command.run(arguments);
      assertEquals(Main.FINE, result.code(), () -> command + result.out() + result.err());
    }
  }

  @Test
  void onlyActionsOfGithubAreUsedEachWithItsMajorVersion() throws IOException {
    List<String> used =
        USES.matcher(Files.readString(WORKFLOW)).results().map(found -> found.group(1)).toList();
    assertTrue(used.size() >= 4);
    used.forEach(action -> assertTrue(action.matches("(actions|github)/[\\w/-]+@v\\d+"), action));
  }
}
