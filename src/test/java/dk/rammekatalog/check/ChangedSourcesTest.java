package dk.rammekatalog.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.bench.DcatCatalogue;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
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

/** What is found after random edits, one after the other, is what is found without the past. */
class ChangedSourcesTest {
  @Test
  void theCatalogueAfterRandomEdits() {
    assertTrue(edit(SourceTree.read(Path.of("")), 7, 8) > 0);
  }

  @Test
  void aGeneratedCatalogueAfterRandomEdits(@TempDir Path root) throws IOException {
    DcatCatalogue.write(root, 300, 5);
    assertTrue(edit(SourceTree.read(root), 9, 40) > 3);
  }

  /** How many different findings the edits brought. */
  private static int edit(SourceTree start, long seed, int edits) {
    Random random = new Random(seed);
    Set<Diagnostic> seen = new HashSet<>();
    SourceTree tree = start;
    CheckedGraph known = Checks.run(TurtleReader.read(tree));
    for (int i = 0; i < edits; i++) {
      tree = edited(tree, random);
      known = Checks.again(known, tree);
      CheckedGraph fresh = Checks.run(TurtleReader.read(tree));
      assertEquals(fresh.diagnostics(), known.diagnostics(), "edit " + i);
      seen.addAll(known.diagnostics());
    }
    return seen.size();
  }

  private static SourceTree edited(SourceTree tree, Random random) {
    Map<String, SourceFile> files = new TreeMap<>();
    tree.files().forEach(file -> files.put(file.path(), file));
    SourceFile file = tree.files().get(random.nextInt(tree.files().size()));
    if (random.nextInt(15) == 0) {
      files.remove(file.path());
    } else {
      files.put(file.path(), SourceFile.of(file.path(), edited(file.text(), random)));
    }
    return new SourceTree(tree.root(), List.copyOf(files.values()));
  }

  /** One line is gone, doubled, changed, or put elsewhere. */
  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, line.replaceFirst("[a-z]{3}", "x"));
      case 3 -> lines.set(at, line.replaceFirst(":([a-z])", ":$1$1"));
      case 4 -> lines.add(at, "# added");
      default -> lines.add(random.nextInt(lines.size()), line);
    }
    return String.join("\n", lines);
  }
}
