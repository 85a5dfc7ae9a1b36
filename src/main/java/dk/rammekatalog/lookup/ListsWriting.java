package dk.rammekatalog.lookup;

import dk.rammekatalog.store.Disk;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Writes the lists of a version, sorted by key; in a read transaction. */
final class ListsWriting {
  private static final Comparator<String> BACKWARD = Comparator.reverseOrder();

  private final Graph union;
  private final String space;
  private final Survey survey;

  /** Key → value, but for the parts of lists. */
  private final TreeMap<String, String> lines = new TreeMap<>();

  /** The key of a list → its things. */
  private final TreeMap<String, List<SurveyedThing>> lists = new TreeMap<>();

  private ListsWriting(OpenVersion version) {
    this.union = version.dataset().getUnionGraph();
    this.space = version.version().manifest().uriSpace();
    this.survey = Survey.of(version.version(), Lists.FEW);
  }

  /** Writes the file, which is there whole or not at all. */
  static synchronized void write(OpenVersion version, Path file) {
    if (Files.exists(file)) {
      return;
    }
    ListsWriting writing = new ListsWriting(version);
    writing.gather();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
        writing.write(out);
      }
      Disk.force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void gather() {
    for (SurveyedThing thing : survey.things.values()) {
      if (thing.isTyped) {
        List<String> kinds = Kinds.of(space, thing.iri);
        kinds.forEach(kind -> list(Lists.key("kind", kind)).add(thing));
        if (!kinds.isEmpty()) {
          lines.put(Lists.key("name", Kinds.name(space, thing.iri)), "");
        }
      }
      if (thing.references.hasMoreThan(Lists.FEW) && thing.iri.indexOf('#') < 0) {
        summarize(
            Lists.key("to", thing.iri),
            thing.references,
            property -> union.find(Node.ANY, property, node(thing)).mapWith(Triple::getSubject));
      }
    }
    survey.manyFrom.forEach(
        (iri, said) ->
            summarize(
                Lists.key("from", iri),
                said,
                property ->
                    union
                        .find(NodeFactory.createURI(iri), property, Node.ANY)
                        .mapWith(Triple::getObject)));
    lines.put("kinds", String.join("\t", kinds()));
  }

  private List<SurveyedThing> list(String key) {
    return lists.computeIfAbsent(key, each -> new ArrayList<>());
  }

  private static Node node(SurveyedThing thing) {
    return NodeFactory.createURI(thing.iri);
  }

  private List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    lists.forEach(
        (key, things) -> {
          String kind = key.substring(key.indexOf(' ') + 1);
          String text = things.size() + " " + type(kind);
          if (key.startsWith("kind ")) {
            lines.put(key, text);
            if (kind.indexOf('/') < 0) {
              kinds.add(kind + " " + text);
            }
          }
        });
    return kinds;
  }

  private String type(String kind) {
    return survey.classes.getOrDefault(kind, Map.of()).entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void summarize(String key, Tally tally, Function<Node, ExtendedIterator<Node>> ends) {
    List<String> summary = new ArrayList<>();
    for (int i = 0; i < tally.size(); i++) {
      String property = survey.property(tally.property(i));
      boolean listed = tally.all(i) > Lists.FEW && tally.named(i) > 0;
      summary.add(property + " " + tally.named(i) + (listed ? " list" : " few"));
      if (listed) {
        list(Lists.key(key, property))
            .addAll(
                ends.apply(NodeFactory.createURI(property))
                    .filterKeep(Node::isURI)
                    .mapWith(end -> surveyed(end.getURI()))
                    .toList());
      }
    }
    lines.put(key, String.join("\t", summary));
  }

  /** A thing that is no one of ours has its IRI as its text. */
  private SurveyedThing surveyed(String iri) {
    SurveyedThing thing = survey.things.get(iri);
    return thing == null ? new SurveyedThing(iri) : thing;
  }

  private void write(BufferedWriter out) throws IOException {
    for (Language language : Language.values()) {
      rank(language);
    }
    TreeMap<String, List<SurveyedThing>> open = lists;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      writeLists(out, open.headMap(line.getKey()));
      out.write(line.getKey() + "\t" + line.getValue() + "\n");
    }
    writeLists(out, open);
  }

  /** Writes lists and forgets them. */
  private static void writeLists(BufferedWriter out, Map<String, List<SurveyedThing>> all)
      throws IOException {
    for (Map.Entry<String, List<SurveyedThing>> list : all.entrySet()) {
      boolean dated = list.getKey().startsWith("kind ");
      for (Language language : Language.values()) {
        writeParts(out, list.getKey(), sorted(list.getValue(), dated, language), language);
      }
    }
    all.clear();
  }

  private static SurveyedThing[] sorted(
      List<SurveyedThing> things, boolean dated, Language language) {
    Comparator<SurveyedThing> byRank =
        Comparator.<SurveyedThing>comparingInt(thing -> thing.ranks[language.ordinal()])
            .thenComparing(thing -> thing.iri);
    SurveyedThing[] sorted = things.toArray(SurveyedThing[]::new);
    Arrays.sort(
        sorted,
        dated
            ? Comparator.<SurveyedThing, String>comparing(thing -> thing.date, BACKWARD)
                .thenComparing(byRank)
            : byRank);
    return sorted;
  }

  private static void writeParts(
      BufferedWriter out, String key, SurveyedThing[] things, Language language)
      throws IOException {
    for (int first = 0; first < things.length; first += Lists.PART) {
      out.write(Lists.partKey(key, language, first / Lists.PART + 1) + "\t");
      int end = Math.min(things.length, first + Lists.PART);
      for (int i = first; i < end; i++) {
        out.write((i == first ? "" : " ") + things[i].iri);
      }
      out.write("\n");
    }
  }

  /** Sorts all things once, so that each list is sorted by numbers. */
  private void rank(Language language) {
    record Keyed(SurveyedThing thing, CollationKey key) {}
    Collator collator = Collator.getInstance(language.locale());
    Keyed[] all =
        survey.things.values().stream()
            .map(thing -> new Keyed(thing, collator.getCollationKey(thing.text(language))))
            .sorted(Comparator.comparing(Keyed::key).thenComparing(keyed -> keyed.thing().iri))
            .toArray(Keyed[]::new);
    for (int i = 0; i < all.length; i++) {
      all[i].thing().ranks[language.ordinal()] = i;
    }
  }
}
