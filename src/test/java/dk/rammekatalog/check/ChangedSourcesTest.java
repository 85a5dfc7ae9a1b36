package dk.rammekatalog.check;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.bench.DcatCatalogue;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found after random edits, one after the other, is what is found without the past.
 *
 * <p>{@code -Dedits=500} makes as many edits of each catalogue instead of a few.
 */
class ChangedSourcesTest {
  /** So many edits are made of what the ones before have left; then it begins anew. */
  private static final int ROUND = 20;

  /** How many edits were made, after how many of them not all was checked anew, what came. */
  private record Tally(int edits, int quick, Set<Diagnostic> findings) {}

  @Test
  void theCatalogueAfterRandomEdits() {
    SourceTree tree = SourceTree.read(Path.of(""));
    Tally tally = rounds(tree, 7, Integer.getInteger("edits", 10));
    assertTrue(tally.quick > 2 && tally.findings.size() > 3, tally::toString);
  }

  @Test
  void aGeneratedCatalogueAfterRandomEdits(@TempDir Path root) throws IOException {
    DcatCatalogue.write(root, 300, 5);
    Tally tally = rounds(SourceTree.read(root), 9, Integer.getInteger("edits", 60));
    assertTrue(tally.quick > 20 && tally.findings.size() > 3, tally::toString);
  }

  private static Tally rounds(SourceTree tree, long seed, int edits) {
    Tally all = new Tally(0, 0, new HashSet<>());
    while (all.edits < edits) {
      Tally round = edit(tree, seed + all.edits, Math.min(ROUND, edits - all.edits));
      all.findings.addAll(round.findings);
      all = new Tally(all.edits + round.edits, all.quick + round.quick, all.findings);
      if (edits > 100) {
        System.out.println(all.edits + " edits, " + all.quick + " not checked whole");
      }
    }
    return all;
  }

  private static Tally edit(SourceTree start, long seed, int edits) {
    Random random = new Random(seed);
    Set<Diagnostic> seen = new HashSet<>();
    int quick = 0;
    SourceTree tree = start;
    CheckedGraph known = Checks.run(TurtleReader.read(tree));
    for (int i = 0; i < edits; i++) {
      SourceTree before = tree;
      CheckedGraph checked = known;
      tree = edited(tree, random);
      SourceGraph graph = TurtleReader.read(tree, checked.graph());
      quick += checked.inspection().until(graph).isPresent() ? 1 : 0;
      known = Checks.again(checked, tree);
      CheckedGraph fresh = Checks.run(TurtleReader.read(tree));
      assertEquals(fresh.diagnostics(), known.diagnostics(), "seed " + seed + ", edit " + i);
      seen.addAll(known.diagnostics());
      if (!graph.isComplete() && random.nextInt(4) > 0) {
        tree = before; // As one who sees the mistake would do; the rest is checked quickly again.
        known = checked;
      }
    }
    return new Tally(edits, quick, seen);
  }

  private static SourceTree edited(SourceTree tree, Random random) {
    Map<String, SourceFile> files = new TreeMap<>();
    tree.files().forEach(file -> files.put(file.path(), file));
    boolean data = random.nextInt(4) > 0;
    List<SourceFile> few =
        tree.files().stream().filter(any -> !data || any.path().startsWith("data/")).toList();
    SourceFile file = few.get(random.nextInt(few.size()));
    if (few.size() > 1 && random.nextInt(15) == 0) {
      files.remove(file.path());
    } else if (random.nextInt(8) == 0) {
      move(file, few.get(random.nextInt(few.size())), files, random);
    } else {
      files.put(file.path(), SourceFile.of(file.path(), edited(file.text(), random)));
    }
    return new SourceTree(tree.root(), List.copyOf(files.values()));
  }

  /** The description of a thing goes to another file, which may be a new one. */
  private static void move(
      SourceFile from, SourceFile to, Map<String, SourceFile> files, Random random) {
    List<String> blocks =
        new ArrayList<>(List.of(from.text().split("(?<=\n\\.\n)|(?<=[.]\n\n)", -1)));
    String moved = blocks.remove(random.nextInt(blocks.size()));
    boolean copied = random.nextInt(4) == 0;
    files.put(
        from.path(), SourceFile.of(from.path(), copied ? from.text() : String.join("", blocks)));
    String path = random.nextInt(3) == 0 ? "data/added.ttl" : to.path();
    String head =
        from.text().lines().filter(line -> line.startsWith("@prefix")).collect(joining("\n"));
    SourceFile old = files.get(path);
    String text = old == null || random.nextInt(5) == 0 ? head + "\n" : old.text();
    files.put(path, SourceFile.of(path, text + "\n" + moved));
  }

  /** One line is gone, doubled, changed, or put elsewhere. */
  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, line.replaceFirst("[a-z]{3}", "x"));
      case 3 -> lines.set(at, line.replaceFirst(":([a-z])", ":$1$1"));
      case 4 -> lines.add(at, "# added");
      case 5 -> lines.set(at, line.replaceFirst("^( +[a-z]+:[A-Za-z]+ ).*[^;]+", "$1\"1\" "));
      case 6 -> lines.set(at, otherValue(line, lines.get(random.nextInt(lines.size()))));
      case 7 -> lines.set(at, line.replaceFirst("[0-9]", "" + random.nextInt(10)));
      default -> lines.add(random.nextInt(lines.size()), line);
    }
    return String.join("\n", lines);
  }

  /** The property of one line with the values of another. */
  private static String otherValue(String line, String other) {
    String[] one = line.strip().split(" ", 2);
    String[] two = other.strip().split(" ", 2);
    return one.length < 2 || two.length < 2 ? line : "  " + one[0] + " " + two[1];
  }
}
