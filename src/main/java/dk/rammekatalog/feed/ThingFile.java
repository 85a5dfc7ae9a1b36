package dk.rammekatalog.feed;

import dk.rammekatalog.canon.CanonicalDataset;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;

/**
 * What a feed with permanent addresses says of each thing: canonical N-Triples, packed in blocks of
 * {@value #BLOCK} things, so that the whole is one packed file and single things are read from it.
 */
final class ThingFile {
  static final String NAME = "dcat.nt.gz";
  private static final int BLOCK = 32;

  /** How many blocks are kept unpacked: those that refer to one another are read in turn. */
  private static final int RECENT = 64;

  private final Path file;
  private final Offsets offsets;
  private final Map<Integer, List<List<String>>> recent =
      new LinkedHashMap<>(2 * RECENT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<List<String>>> eldest) {
          return size() > RECENT;
        }
      };

  ThingFile(Path folder) {
    this.file = folder.resolve(NAME);
    this.offsets = offsets(folder);
  }

  private static Offsets offsets(Path folder) {
    return new Offsets(folder.resolve("dcat.idx"));
  }

  /** The lines of a description, sorted. */
  static List<String> lines(Graph description) {
    return CanonicalDataset.ofLines(description.stream().map(CanonicalDataset::line)).lines();
  }

  /** Writes things in the order of their names; each has its place in it as its number. */
  static void write(SortedMap<String, Graph> things, Path folder) throws IOException {
    List<Long> begins = new ArrayList<>(List.of(0L));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME)))) {
      StringBuilder text = new StringBuilder();
      int number = 0;
      for (Graph thing : things.values()) {
        lines(thing).forEach(line -> text.append(line).append('\n'));
        number++;
        if (number % BLOCK == 0 || number == things.size()) {
          byte[] block = packed(text.toString());
          out.write(block);
          begins.add(begins.get(begins.size() - 1) + block.length);
          text.setLength(0);
        }
      }
      if (things.isEmpty()) { // what is packed is never empty
        out.write(packed(""));
      }
    }
    offsets(folder).write(begins);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new CountedText.Packed(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** What is said of the thing with a number: lines of canonical N-Triples. */
  synchronized List<String> lines(int number) {
    try {
      List<List<String>> block = recent.get(number / BLOCK);
      if (block == null) {
        block = block(number / BLOCK);
        recent.put(number / BLOCK, block);
      }
      return block.get(number % BLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<List<String>> block(int number) throws IOException {
    long[] ends = offsets.read(number, 2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Cutting.copy(file, ends[0], ends[1], bytes);
    List<List<String>> things = new ArrayList<>();
    String subject = "";
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String next = line.substring(0, line.indexOf(' '));
        if (!next.equals(subject)) {
          things.add(new ArrayList<>());
          subject = next;
        }
        things.get(things.size() - 1).add(line);
      }
    }
    return things;
  }
}
