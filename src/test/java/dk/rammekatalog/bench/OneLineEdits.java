package dk.rammekatalog.bench;

import com.sun.management.OperatingSystemMXBean;
import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Measures what it takes to check a catalogue whole, and to check it again after one line of it was
 * changed: the medians of wall time and of the time of all processors, in a warm process.
 *
 * <p>{@code OneLineEdits <folder> <edits> [beginning of the paths]}
 */
public final class OneLineEdits {
  /** How many of the edits are followed by a check of everything as well. */
  private static final int WHOLE = Integer.getInteger("whole", 5);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<Long> wall = new ArrayList<>();
  private final List<Long> busy = new ArrayList<>();

  private OneLineEdits() {}

  public static void main(String[] arguments) {
    SourceTree tree = SourceTree.read(Path.of(arguments[0]));
    int edits = Integer.parseInt(arguments[1]);
    String begin = arguments.length > 2 ? arguments[2] : "data/";
    Random random = new Random(4);
    OneLineEdits full = new OneLineEdits();
    OneLineEdits again = new OneLineEdits();
    CheckedGraph known = Checks.run(TurtleReader.read(tree));
    for (int i = 0; i < edits; i++) {
      SourceTree now = edited(tree, begin, random);
      CheckedGraph before = known;
      known = again.measure(() -> Checks.again(before, now));
      if (i >= edits - WHOLE) {
        CheckedGraph fresh = full.measure(() -> Checks.run(TurtleReader.read(now)));
        if (!fresh.diagnostics().equals(known.diagnostics())) {
          throw new IllegalStateException("other findings after edit " + i);
        }
      }
      tree = now;
    }
    full.tell("whole");
    again.tell("again");
    System.out.printf(
        Locale.ROOT,
        "again of whole: wall %.4f, processors %.4f; %d findings%n",
        median(again.wall) / (double) median(full.wall),
        median(again.busy) / (double) median(full.busy),
        known.diagnostics().size());
  }

  /** A digit of some line of some file becomes another one. */
  private static SourceTree edited(SourceTree tree, String begin, Random random) {
    List<SourceFile> files = new ArrayList<>(tree.files());
    List<SourceFile> few = tree.turtle().filter(file -> file.path().startsWith(begin)).toList();
    SourceFile file = few.get(random.nextInt(few.size()));
    List<String> lines = new ArrayList<>(List.of(file.text().split("\n", -1)));
    int at = random.nextInt(lines.size());
    while (!lines.get(at).matches(" +[^\"<]*[\"<].*[0-9].*")) {
      at = (at + 1) % lines.size();
    }
    int digit = 1 + random.nextInt(9);
    lines.set(at, lines.get(at).replaceFirst("([\"<].*)[0-9]", "$1" + digit));
    String text = String.join("\n", lines);
    files.set(files.indexOf(file), SourceFile.of(file.path(), text));
    return new SourceTree(tree.root(), List.copyOf(files));
  }

  private <T> T measure(Supplier<T> work) {
    long begun = System.nanoTime();
    long spent = SYSTEM.getProcessCpuTime();
    T made = work.get();
    wall.add(System.nanoTime() - begun);
    busy.add(SYSTEM.getProcessCpuTime() - spent);
    return made;
  }

  private void tell(String name) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d times, wall %.2f ms, processors %.2f ms%n",
        name,
        wall.size(),
        median(wall) / 1e6,
        median(busy) / 1e6);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
