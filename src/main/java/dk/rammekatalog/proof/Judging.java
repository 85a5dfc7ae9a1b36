package dk.rammekatalog.proof;

import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.shape.GraphValidation;
import dk.rammekatalog.text.LocalText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Lets a profile judge a catalogue, and remembers of each shape how often and some places. */
final class Judging {
  private static final int EXAMPLES = 10;
  private static final Comparator<Judgement.Place> ORDER =
      Comparator.comparing(Judgement.Place::focus)
          .thenComparing(Judgement.Place::path)
          .thenComparing(Judgement.Place::value);

  /** What has been found of one shape. */
  private static final class Group {
    private final Severity severity;
    private final LocalText message;
    private final TreeSet<Judgement.Place> examples = new TreeSet<>(ORDER);
    private long count;

    Group(GraphValidation.Result first) {
      this.severity = first.severity();
      this.message = first.message().orElseGet(() -> LocalText.same(first.shape()));
    }

    void add(GraphValidation.Result result) {
      count++;
      examples.add(
          new Judgement.Place(
              text(result.focus()),
              result.path().map(Judging::text).orElse(""),
              result.value().map(Judging::text).orElse("")));
      if (examples.size() > EXAMPLES) {
        examples.pollLast();
      }
    }
  }

  private final Map<String, Group> groups = new TreeMap<>();
  private final Set<Node> faulty = new HashSet<>();

  private Judging() {}

  /**
   * The judgement in one mode of the profile.
   *
   * @param faulty to which the nodes with a violation are added
   */
  static Judgement of(Graph graph, Profile.Mode mode, Set<Node> faulty) {
    Profile profile = Profile.read(Faults.PROFILE, mode).orElseThrow();
    Judging judging = new Judging();
    new GraphValidation(profile.shapes()).validate(graph, profile.vocabularies(), judging::add);
    faulty.addAll(judging.faulty);
    return new Judgement(
        mode.name().toLowerCase(Locale.ROOT),
        follows(mode),
        Profile.fingerprint(Faults.PROFILE, mode),
        judging.count(true),
        judging.count(false),
        judging.findings());
  }

  private static List<String> follows(Profile.Mode mode) {
    return switch (mode) {
      case DK -> List.of("DCAT-AP-DK 3.0.0");
      case EU -> List.of("DCAT-AP 3.0.1");
      case STRICT -> List.of("DCAT-AP-DK 3.0.0", "DCAT-AP 3.0.1");
    };
  }

  private synchronized void add(GraphValidation.Result result) {
    groups.computeIfAbsent(result.shape(), shape -> new Group(result)).add(result);
    if (result.severity() == Severity.ERROR) {
      faulty.add(result.focus());
    }
  }

  private long count(boolean errors) {
    return groups.values().stream()
        .filter(group -> (group.severity == Severity.ERROR) == errors)
        .mapToLong(group -> group.count)
        .sum();
  }

  private List<Judgement.Finding> findings() {
    return groups.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getValue().severity))
        .map(
            each ->
                new Judgement.Finding(
                    each.getValue().severity.name().toLowerCase(Locale.ROOT),
                    each.getKey(),
                    each.getValue().message,
                    each.getValue().count,
                    List.copyOf(each.getValue().examples)))
        .toList();
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "[]";
  }
}
