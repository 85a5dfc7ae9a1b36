package dk.rammekatalog.feed;

import dk.rammekatalog.canon.CanonicalDataset;
import dk.rammekatalog.store.PublishedVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;

/**
 * The entities of a version's feed, with permanent addresses, kept as a sorted file with a line for
 * each: its IRI, its hash, and the numbers of the things that its description consists of.
 */
public final class FeedEntities {
  private static final String NAME = "entities.tsv.gz";

  /** Things whose lines are kept: what is embedded stands near what it is embedded in. */
  private static final int RECENT = 4096;

  private FeedEntities() {}

  /**
   * The entities sorted by IRI; to be closed. Nothing but their names and hashes is read until a
   * description is asked for.
   *
   * @throws UncheckedIOException if the version has no feed
   */
  public static Stream<FeedEntity> of(PublishedVersion version) {
    Path folder = FeedPart.folder(version);
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) { // of an older program
      return computed(Feed.of(version, Optional.empty()).entities());
    }
    ThingFile things = new ThingFile(folder);
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
      return in.lines().map(line -> parse(line, things)).onClose(() -> close(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void close(BufferedReader in, Path file) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static FeedEntity parse(String line, ThingFile things) {
    String[] parts = line.split("\t");
    int[] numbers = Arrays.stream(parts[2].split(" ")).mapToInt(Integer::parseInt).toArray();
    return new FeedEntity(
        parts[0],
        parts[1],
        () ->
            CanonicalDataset.ofLines(
                    IntStream.of(numbers).boxed().flatMap(number -> things.lines(number).stream()))
                .lines());
  }

  /** The entities of things that are at hand. */
  static Stream<FeedEntity> computed(SortedMap<String, Graph> things) {
    Map<String, List<String>> recent = recent();
    return Embedding.of(things).entrySet().stream()
        .map(entity -> FeedEntity.of(entity.getKey(), lines(entity, things, recent)));
  }

  /** Writes the things of a feed, and which of them make up each entity. */
  static void write(SortedMap<String, Graph> things, Path folder) throws IOException {
    ThingFile.write(things, folder);
    Map<String, Integer> numbers = new HashMap<>();
    things.keySet().forEach(thing -> numbers.put(thing, numbers.size()));
    Map<String, List<String>> recent = recent();
    Path file = folder.resolve(NAME);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new CountedText.Packed(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (Map.Entry<String, Set<String>> entity : Embedding.of(things).entrySet()) {
        String iri = entity.getKey();
        String parts =
            parts(entity)
                .map(numbers::get)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        String hash = FeedEntity.of(iri, lines(entity, things, recent)).hash();
        out.write(iri + "\t" + hash + "\t" + parts + "\n");
      }
    }
  }

  private static Stream<String> parts(Map.Entry<String, Set<String>> entity) {
    return Stream.concat(Stream.of(entity.getKey()), entity.getValue().stream());
  }

  private static List<String> lines(
      Map.Entry<String, Set<String>> entity,
      SortedMap<String, Graph> things,
      Map<String, List<String>> recent) {
    return CanonicalDataset.ofLines(
            parts(entity)
                .flatMap(
                    part ->
                        recent
                            .computeIfAbsent(part, key -> ThingFile.lines(things.get(part)))
                            .stream()))
        .lines();
  }

  private static Map<String, List<String>> recent() {
    return new LinkedHashMap<>(2 * RECENT, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
        return size() > RECENT;
      }
    };
  }
}
