package dk.rammekatalog.diff;

import dk.rammekatalog.store.Preview;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;

/**
 * What has to be deleted from, and added to, the published dataset of the earlier state for it to
 * be the later's: its files, its questions, what the rules derive and the labels of foreign terms.
 * Blank nodes are labelled by their content, so the same one has the same label in every revision.
 */
public record QuadChanges(List<Quad> deleted, List<Quad> added) {
  static QuadChanges between(Preview before, Preview after) {
    Set<Quad> old = before.quads().collect(Collectors.toSet());
    Set<Quad> young = after.quads().collect(Collectors.toSet());
    return new QuadChanges(minus(old, young), minus(young, old));
  }

  private static List<Quad> minus(Set<Quad> quads, Set<Quad> others) {
    return quads.stream()
        .filter(Predicate.not(others::contains))
        .sorted(Comparator.comparing(Quad::toString))
        .toList();
  }
}
