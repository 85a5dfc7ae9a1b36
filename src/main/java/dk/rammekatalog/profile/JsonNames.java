package dk.rammekatalog.profile;

import dk.rammekatalog.text.Lines;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** On which lines a JSON-LD text names its things, which no parser tells. */
final class JsonNames {
  private static final Pattern IDENTIFIED = Pattern.compile("\"@?id\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern PREFIX =
      Pattern.compile("\"([\\w.-]+)\"\\s*:\\s*\"(https?:[^\"]*[/#])\"");

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();

  JsonNames(String text) {
    Lines places = new Lines(text);
    IDENTIFIED
        .matcher(text)
        .results()
        .forEach(found -> lines.putIfAbsent(found.group(1), places.at(found.start()).line()));
    PREFIX
        .matcher(text)
        .results()
        .forEach(found -> prefixes.putIfAbsent(found.group(1), found.group(2)));
  }

  /** The first line that names an IRI, in full or by a prefix; the first of all if none does. */
  int line(String iri) {
    Stream<String> shortened =
        prefixes.entrySet().stream()
            .filter(prefix -> iri.startsWith(prefix.getValue()))
            .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()));
    return Stream.concat(Stream.of(iri), shortened)
        .flatMap(name -> Optional.ofNullable(lines.get(name)).stream())
        .findFirst()
        .orElse(1);
  }
}
