package dk.rammekatalog.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Path TEXTS = Path.of("src/main/resources/dk/rammekatalog");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z0-9-]*)+)\"");
  private static final Pattern FILE = Pattern.compile("\\.(jte|js|ttl|rdf|nt|jsonld|json)$");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "commands"})
  void bothLanguagesHaveTheSameKeysWithTheSamePlaces(String name) throws IOException {
    assertEquals(places(name + "_da"), places(name + "_en"));
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    Set<String> known = new TreeSet<>(texts("messages_da").keySet());
    Set<String> groups =
        known.stream()
            .filter(key -> key.contains("."))
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    known.addAll(texts("commands_da").keySet());
    Set<String> missing =
        literals().stream()
            .filter(literal -> groups.stream().anyMatch(literal::startsWith))
            .filter(literal -> !FILE.matcher(literal).find())
            .filter(literal -> known.stream().noneMatch(key -> isMeant(literal, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKeyIsNamedInTheCode() throws IOException {
    Set<String> literals = literals();
    Set<String> unused = new TreeSet<>(texts("messages_da").keySet());
    unused.removeIf(
        key ->
            key.equals("duplicate")
                || literals.stream().anyMatch(literal -> isMeant(literal, key)));
    assertEquals(Set.of(), unused);
  }

  /** A literal that ends in a dot or a hyphen is the beginning of several keys. */
  private static boolean isMeant(String literal, String key) {
    return literal.endsWith(".") || literal.endsWith("-")
        ? key.startsWith(literal)
        : key.equals(literal);
  }

  private static Map<String, Set<String>> places(String name) throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    texts(name)
        .forEach(
            (key, text) ->
                places.put(
                    key,
                    PLACE
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
    return places;
  }

  private static Map<String, String> texts(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : new String[] {"src/main/java", "src/main/jte"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          LITERAL
              .matcher(Files.readString(file))
              .results()
              .map(match -> match.group(1))
              .forEach(found::add);
        }
      }
    }
    return found;
  }
}
