package dk.rammekatalog.diff;

import dk.rammekatalog.canon.ContentNames;
import dk.rammekatalog.diff.AnswerChange.Kind;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.store.Preview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Compares two states that differ in at least one file; both are read at the same time. */
final class Comparing {
  private final Reading before;
  private final Reading after;
  private final Previewed old;
  private final Previewed young;
  private final Renames renames;
  private final Statements raw;
  private final Statements mapped;
  private final Statements later;

  /** What a state would publish and answer. */
  private record Previewed(Preview preview, Map<QueryFile, Answer> answers) {
    static Previewed of(Reading reading) {
      Preview preview = Preview.of(reading.graph(), reading.queries());
      Map<QueryFile, Answer> answers = new LinkedHashMap<>();
      reading
          .queries()
          .questions()
          .forEach(question -> answers.put(question, Answer.of(preview, question)));
      return new Previewed(preview, answers);
    }
  }

  private Comparing(Both<Reading> readings, Both<Statements> said, Both<Previewed> previews) {
    this.before = readings.before();
    this.after = readings.after();
    this.old = previews.before();
    this.young = previews.after();
    this.raw = said.before();
    this.later = said.after();
    this.renames = Renames.between(raw, later);
    this.mapped =
        Statements.of(ContentNames.apply(before.quads().stream().map(renames::of).toList()));
  }

  static Comparison compare(Side before, Side after) {
    Both<Reading> all = new Both<>(before, after).each(Reading::of);
    Set<String> unreadable = new TreeSet<>(all.before().unreadable());
    unreadable.addAll(all.after().unreadable());
    Both<Reading> readings = all.each(reading -> reading.without(unreadable));
    Both<Statements> said =
        readings.each(reading -> Statements.of(ContentNames.apply(reading.quads())));
    if (said.before().areIn(said.after()) && readings.both(Reading::queryFiles)) {
      return onlyLayout(readings, said);
    }
    return new Comparing(readings, said, readings.each(Previewed::of)).comparison();
  }

  /** The same triples in the same files, and the same queries: nothing follows but findings. */
  private static Comparison onlyLayout(Both<Reading> readings, Both<Statements> said) {
    Reading old = readings.before();
    Reading young = readings.after();
    return new Comparison(
        old.side(),
        young.side(),
        new FileChanges(old, young).all(said.before(), said.before(), said.after()),
        List.of(),
        Consequences.of(FindingChanges.between(old.findings(), young.findings())),
        new QuadChanges(List.of(), List.of()),
        new Names(List.of(), List.of(said.after()), young.graph().prefixes().agreed()));
  }

  /** One thing for each side. */
  private record Both<T>(T before, T after) {

    /** Whether something is the same on both sides. */
    boolean both(Function<T, Object> part) {
      return part.apply(before).equals(part.apply(after));
    }

    /** Does the same with both at the same time. */
    <R> Both<R> each(Function<T, R> work) {
      CompletableFuture<R> first = CompletableFuture.supplyAsync(() -> work.apply(before));
      R second = work.apply(after);
      try {
        return new Both<>(first.join(), second);
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      }
    }
  }

  private Comparison comparison() {
    return new Comparison(
        before.side(),
        after.side(),
        new FileChanges(before, after).all(raw, mapped, later),
        new ResourceChanges(raw, mapped, later, renames).all(),
        consequences(),
        QuadChanges.between(old.preview(), young.preview()),
        names());
  }

  private Consequences consequences() {
    List<Triple> derivedBefore = derived(old.preview()).map(renames::of).toList();
    List<Triple> derivedNow = derived(young.preview()).toList();
    return new Consequences(
        questions().size(),
        answers(),
        new Pages(old.preview(), young.preview()).changes(),
        DcatRecords.changes(old.preview(), young.preview()),
        minus(derivedNow, derivedBefore, mapped),
        minus(derivedBefore, derivedNow, later),
        FindingChanges.between(before.findings(), after.findings()));
  }

  private static Stream<Triple> derived(Preview preview) {
    return preview.derived().stream().map(Quad::asTriple);
  }

  /** What neither the rules nor the files of the other side say, sorted. */
  private static List<Triple> minus(
      List<Triple> derived, List<Triple> others, Statements statements) {
    Set<Triple> known = new HashSet<>(others);
    return derived.stream()
        .filter(triple -> !known.contains(triple) && !statements.says(triple))
        .sorted(Comparator.comparing(Triple::toString))
        .toList();
  }

  private List<AnswerChange> answers() {
    AnswerChanges compare = new AnswerChanges(renames);
    Map<String, QueryFile> asked = byName(old);
    Map<String, QueryFile> asking = byName(young);
    List<AnswerChange> changes = new ArrayList<>();
    for (String name : questions()) {
      if (!asking.containsKey(name)) {
        changes.add(compare.of(asked.get(name), Kind.GONE, old.answers().get(asked.get(name))));
      } else if (!asked.containsKey(name)) {
        changes.add(compare.of(asking.get(name), Kind.NEW, young.answers().get(asking.get(name))));
      } else {
        changes.add(
            compare.of(
                asking.get(name),
                old.answers().get(asked.get(name)),
                young.answers().get(asking.get(name))));
      }
    }
    return changes.stream().filter(AnswerChange::isAny).toList();
  }

  /** The names of the questions of both sides. */
  private Set<String> questions() {
    Set<String> names = new TreeSet<>(byName(old).keySet());
    names.addAll(byName(young).keySet());
    return names;
  }

  private static Map<String, QueryFile> byName(Previewed previewed) {
    Map<String, QueryFile> byName = new TreeMap<>();
    previewed.answers().keySet().forEach(question -> byName.put(question.name(), question));
    return byName;
  }

  private Names names() {
    List<Graph> graphs =
        List.of(
            young.preview().union(),
            old.preview().union(),
            young.preview().background(),
            old.preview().background());
    return new Names(graphs, List.of(later, mapped, raw), young.preview().prefixes());
  }
}
