package dk.rammekatalog.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What changed from one version to the next, in the triples of the sources.
 *
 * @param previous the id of the version before; empty for the first
 * @param triplesAdded how many triples only the new version has
 * @param triplesRemoved how many only the version before has
 * @param created the resources (IRIs, sorted) that only the new version describes
 * @param updated those that both describe, differently
 * @param deleted those that only the version before describes
 */
public record Difference(
    String previous,
    long triplesAdded,
    long triplesRemoved,
    List<String> created,
    List<String> updated,
    List<String> deleted) {

  /** From nothing to the first version. */
  static Difference first(List<String> lines) {
    return between("", List.of(), lines);
  }

  /**
   * Compares two datasets.
   *
   * @param before canonical N-Quads of the sources' graphs, sorted
   * @param after the same of the new version
   */
  static Difference between(String previous, List<String> before, List<String> after) {
    Set<String> old = new HashSet<>(before);
    Set<String> fresh = new HashSet<>(after);
    List<String> removed = before.stream().filter(Predicate.not(fresh::contains)).toList();
    List<String> added = after.stream().filter(Predicate.not(old::contains)).toList();
    Set<String> subjectsBefore = subjects(before);
    Set<String> subjectsAfter = subjects(after);
    Set<String> changed = subjects(added);
    changed.addAll(subjects(removed));
    return new Difference(
        previous,
        added.size(),
        removed.size(),
        sorted(changed, iri -> !subjectsBefore.contains(iri)),
        sorted(changed, iri -> subjectsBefore.contains(iri) && subjectsAfter.contains(iri)),
        sorted(changed, iri -> !subjectsAfter.contains(iri)));
  }

  private static Set<String> subjects(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("<"))
        .map(line -> line.substring(1, line.indexOf('>')))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> sorted(Set<String> iris, Predicate<String> wanted) {
    return iris.stream().filter(wanted).sorted().toList();
  }
}
