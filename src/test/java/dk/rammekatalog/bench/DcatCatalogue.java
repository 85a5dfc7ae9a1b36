package dk.rammekatalog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a catalogue of data sets as large as is wanted, the same for the same seed: about 47
 * triples each, a hundred to a file, with shapes like those of DCAT-AP. One in two hundred has a
 * mistake, unless none is wanted.
 *
 * <p>{@code java DcatCatalogue.java <folder> <data sets> [seed [right]]}, from the root of the
 * project.
 */
public final class DcatCatalogue {
  private static final Path PARTS = Path.of("src/test/resources/dk/rammekatalog/bench");
  private static final Path BACKGROUND = Path.of("ontology/background");
  private static final int IN_A_FILE = 100;
  private static final int ORGANISATIONS = 98;
  private static final int MISTAKE = 200;
  private static final List<String> THEMES =
      List.of("Affald", "Børn", "Energi", "Folketal", "Grønne områder", "Støj", "Trafik", "Ældre");
  private static final List<String> PLACES =
      List.of("Aarhus", "Esbjerg", "Herning", "Ishøj", "Læsø", "Odense", "Tønder", "Ærø");
  private static final List<String> STATUSES = List.of("faerdig", "udgaaet", "udvikling");

  /** Seeded mistakes: a piece of a data set as it should be, and what is written for it. */
  private static final List<Map.Entry<String, String>> MISTAKES =
      List.of(
          Map.entry("  dct:title \"[^\"]*\"@da ;\n  dct:title \"[^\"]*\"@en ;\n", ""),
          Map.entry("  dct:title \"([^\"]*)\"@en ;", "  dct:title \"$1\"@da ;"),
          Map.entry("\\^\\^xsd:date ;", " ;"),
          Map.entry("dct:publisher <([^>]*)/organisation/", "dct:publisher <$1/kontakt/"),
          Map.entry("dct:relation <([^>]*)>", "dct:relation <$1-x>"),
          Map.entry("dcat:contactPoint ", "dcat:contactPiont "),
          Map.entry("dcat:byteSize \"", "dcat:byteSize \"-"),
          Map.entry("dcat:version \"", "dcat:version \"v"));

  private static final Map<String, String> READ = new HashMap<>();

  private final int count;
  private final Random random;
  private final boolean mistakes;

  private DcatCatalogue(int count, long seed, boolean mistakes) {
    this.count = count;
    this.mistakes = mistakes;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    boolean right = arguments.length > 3 && arguments[3].equals("right");
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), seed, !right);
  }

  /** Writes a catalogue into a folder that has none. */
  public static void write(Path root, int count, long seed) throws IOException {
    write(root, count, seed, true);
  }

  private static void write(Path root, int count, long seed, boolean mistakes) throws IOException {
    Path data = Files.createDirectories(root.resolve("data/datasaet"));
    Files.createDirectories(root.resolve("ontology/shapes"));
    Files.copy(PARTS.resolve("shapes.ttl"), root.resolve("ontology/shapes/shapes.ttl"));
    copyBackground(root.resolve("ontology/background"));
    DcatCatalogue catalogue = new DcatCatalogue(count, seed, mistakes);
    Files.writeString(root.resolve("data/katalog.ttl"), catalogue.registers());
    for (int first = 0; first < count; first += IN_A_FILE) {
      StringBuilder text = new StringBuilder(part("prefixes"));
      for (int n = first; n < Math.min(count, first + IN_A_FILE); n++) {
        text.append(catalogue.dataset(n));
      }
      Files.writeString(data.resolve("%06d.ttl".formatted(first)), text);
    }
  }

  private static void copyBackground(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(BACKGROUND)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private String registers() throws IOException {
    StringBuilder members = new StringBuilder();
    for (int n = 0; n < count; n++) {
      members.append(fill(part("member"), Map.of("n", n)));
    }
    StringBuilder text = new StringBuilder(part("prefixes"));
    text.append(fill(part("catalog"), Map.of("members", members)));
    if (!mistakes) {
      text.append(part("right"));
    }
    for (int o = 0; o < ORGANISATIONS; o++) {
      text.append(fill(part("organisation"), Map.of("o", o, "organisation", organisation(o))));
    }
    for (int t = 0; t < THEMES.size(); t++) {
      text.append(fill(part("theme"), Map.of("t", t, "emne", THEMES.get(t))));
    }
    return text.toString();
  }

  private String dataset(int n) throws IOException {
    Map<String, Object> values = new HashMap<>();
    int organisation = random.nextInt(ORGANISATIONS);
    int theme = random.nextInt(THEMES.size());
    int place = random.nextInt(PLACES.size());
    values.put("n", n);
    values.put("o", organisation);
    values.put("o2", random.nextInt(ORGANISATIONS));
    values.put("organisation", organisation(organisation));
    values.put("t", theme);
    values.put("t2", (theme + 1) % THEMES.size());
    values.put("emne", THEMES.get(theme));
    values.put("sted", PLACES.get(place));
    values.put("stednummer", 2_600_000 + place);
    values.put("dag", day(2015));
    values.put("dag2", day(2021));
    values.put("r", random.nextInt(count));
    values.put("v", random.nextInt(9));
    values.put("v2", random.nextInt(20));
    values.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
    values.put("bytes", random.nextInt(10_000_000));
    values.put("bytes2", random.nextInt(10_000_000));
    String text = fill(part("dataset"), values);
    return mistakes ? random.nextInt(MISTAKE) == 0 ? mistaken(text) : text : asTheProfile(text);
  }

  /** The profile wants a theme and a place of the European Union's lists. */
  private static String asTheProfile(String text) {
    String lists = "<http://publications.europa.eu/resource/authority/";
    return text.replaceFirst("  dcat:theme ", "  dcat:theme " + lists + "data-theme/GOVE> ;\n$0")
        .replaceFirst("dct:spatial <[^>]*>", "dct:spatial " + lists + "country/DNK>");
  }

  private String mistaken(String text) {
    Map.Entry<String, String> mistake = MISTAKES.get(random.nextInt(MISTAKES.size()));
    return Pattern.compile(mistake.getKey()).matcher(text).replaceFirst(mistake.getValue());
  }

  private String day(int year) {
    return "%d-%02d-%02d"
        .formatted(year + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String organisation(int number) {
    return PLACES.get(number % PLACES.size()) + " " + number;
  }

  private static String part(String name) throws IOException {
    String known = READ.get(name);
    String text = known == null ? Files.readString(PARTS.resolve(name + ".ttl")) : known;
    READ.put(name, text);
    return text;
  }

  private static String fill(String part, Map<String, ?> values) {
    return Pattern.compile("\\{([a-z0-9]+)\\}")
        .matcher(part)
        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.get(found.group(1)))));
  }
}
