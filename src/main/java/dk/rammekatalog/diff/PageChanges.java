package dk.rammekatalog.diff;

import java.util.List;

/** The web pages that look otherwise, by path, sorted; in one language or both. */
public record PageChanges(List<String> added, List<String> removed, List<String> changed) {
  public boolean isAny() {
    return !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
  }
}
