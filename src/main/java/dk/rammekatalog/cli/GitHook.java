package dk.rammekatalog.cli;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that git runs before a commit.
 *
 * @param file where git looks for it; the work trees of a repository share it
 * @param script POSIX shell
 */
record GitHook(Path file, String script) {
  private static final String MARK = "rammekatalog hook install";

  /** The hook of the repository that the catalogue is in; git itself is asked where it belongs. */
  static GitHook of(Path root, Language language) {
    Path hooks = root.resolve(git(root, "rev-parse", "--git-path", "hooks"));
    String catalogue = git(root, "rev-parse", "--show-prefix");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String script =
        template()
            .replace("@catalogue@", quoted(catalogue))
            .replace("@language@", language.tag())
            .replace("@java@", quoted(java.toString()))
            .replace("@classes@", quoted(classes()))
            .replace("@refused@", quoted(Messages.of("hook.refused").in(language)));
    return new GitHook(hooks.toAbsolutePath().normalize().resolve("pre-commit"), script);
  }

  /** Whether a hook was made by this command, so that it may make it anew. */
  static boolean isOurs(String script) {
    return script.contains(MARK);
  }

  void write() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }

  /** The class path, each part as seen from anywhere. */
  private static String classes() {
    String separator = System.getProperty("path.separator");
    return String.join(
        separator,
        List.of(System.getProperty("java.class.path").split(separator)).stream()
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .toList());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String template() {
    try (InputStream script =
        GitHook.class.getResourceAsStream("/dk/rammekatalog/cli/pre-commit")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the hook's text cannot be read", e);
    }
  }

  private static String git(Path root, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new UsageException(Messages.of("hook.no-git", root.toAbsolutePath().normalize()));
      }
      return answer;
    } catch (IOException e) {
      throw new UsageException(Messages.of("hook.git-missing"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while git ran", e);
    }
  }
}
