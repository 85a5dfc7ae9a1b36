package dk.rammekatalog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real command, in this process or as one of its own. */
final class Command {
  private Command() {}

  /**
   * What a command printed and how it ended.
   *
   * @param err without line end at its end
   */
  record Result(int code, String out, String err) {}

  static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Result(code, out.toString(), err.toString().stripTrailing());
  }

  /** A process that is ready to be started, its error output with its output. */
  static ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** The same under a limit of the shell, such as {@code ulimit -f 8}. */
  static ProcessBuilder limited(String limit, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh"));
    command.addAll(java());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static Result finish(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out.strip(), "");
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED", // as the manifest of the built jar says
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }
}
