package dk.rammekatalog.feed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * When things were published first and changed last, from one version to the next: whatever has the
 * same hash as before keeps its dates.
 */
final class Dates {
  private final Instant now;
  private final Map<String, Entry> before;
  private final Map<String, Entry> entries = new TreeMap<>();

  /** One thing, or one side of it. */
  record Entry(String hash, Instant issued, Instant modified) {
    Node issuedNode() {
      return node(issued);
    }

    Node modifiedNode() {
      return node(modified);
    }

    private static Node node(Instant instant) {
      return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }
  }

  private Dates(Instant now, Map<String, Entry> before) {
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.before = before;
  }

  static Dates first(Instant now) {
    return new Dates(now, Map.of());
  }

  /** Those of a version that comes after the one whose file this is. */
  static Dates after(Path file, Instant now) {
    Map<String, Entry> before = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\t");
        before.put(parts[0], new Entry(parts[1], Instant.parse(parts[2]), Instant.parse(parts[3])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new Dates(now, before);
  }

  /** The dates of a thing that now has this hash. */
  Entry of(String name, String hash) {
    Entry old = before.get(name);
    Entry entry =
        old == null
            ? new Entry(hash, now, now)
            : old.hash().equals(hash) ? old : new Entry(hash, old.issued(), now);
    entries.put(name, entry);
    return entry;
  }

  void write(Path file) {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (Map.Entry<String, Entry> each : entries.entrySet()) {
        Entry entry = each.getValue();
        out.write(
            String.join(
                    "\t",
                    each.getKey(),
                    entry.hash(),
                    entry.issued().toString(),
                    entry.modified().toString())
                + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
