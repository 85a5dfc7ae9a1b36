package dk.rammekatalog.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Which files describe a subject. After a change of a few files only what is said of their subjects
 * is looked up anew, and laid over what was known.
 */
final class Describing {
  private static final int SMALL_PART = 8;

  private final Map<Node, Set<FileGraph>> whole;
  private final Map<Node, Set<FileGraph>> later;

  /** The subjects that several files describe. */
  private final Set<Node> shared;

  private Describing(
      Map<Node, Set<FileGraph>> whole, Map<Node, Set<FileGraph>> later, Set<Node> shared) {
    this.whole = whole;
    this.later = later;
    this.shared = shared;
  }

  static Describing of(List<FileGraph> files) {
    Map<Node, Set<FileGraph>> whole = new HashMap<>();
    Set<Node> shared = new HashSet<>();
    for (FileGraph file : files) {
      Set<FileGraph> only = Set.of(file);
      forEachSubject(
          file,
          subject -> {
            if (whole.merge(subject, only, Describing::both).size() > 1) {
              shared.add(subject);
            }
          });
    }
    return new Describing(whole, Map.of(), shared);
  }

  /** The same, when some of the files are no longer there and others are. */
  Describing after(Collection<FileGraph> gone, Collection<FileGraph> come) {
    Map<Node, Set<FileGraph>> changed = new HashMap<>(later);
    Describing next = new Describing(whole, changed, new HashSet<>(shared));
    for (FileGraph file : gone) {
      Set<FileGraph> only = Set.of(file);
      forEachSubject(file, subject -> next.put(subject, without(next.files(subject), only)));
    }
    for (FileGraph file : come) {
      Set<FileGraph> only = Set.of(file);
      forEachSubject(file, subject -> next.put(subject, sorted(both(next.files(subject), only))));
    }
    return next;
  }

  private void put(Node subject, Set<FileGraph> files) {
    later.put(subject, files);
    if (files.size() > 1) {
      shared.add(subject);
    } else {
      shared.remove(subject);
    }
  }

  private static void forEachSubject(FileGraph file, Consumer<Node> action) {
    Node last = Node.ANY;
    for (Triple triple : file.graph().triples()) {
      if (triple.getSubject() != last) {
        last = triple.getSubject();
        action.accept(last);
      }
    }
  }

  private static Set<FileGraph> both(Set<FileGraph> earlier, Set<FileGraph> one) {
    if (earlier.isEmpty() || earlier.containsAll(one)) {
      return earlier.isEmpty() ? one : earlier;
    }
    Set<FileGraph> files = new LinkedHashSet<>(earlier);
    files.addAll(one);
    return files;
  }

  private static Set<FileGraph> without(Set<FileGraph> files, Set<FileGraph> one) {
    Set<FileGraph> others = new LinkedHashSet<>(files);
    others.removeAll(one);
    return others;
  }

  private static Set<FileGraph> sorted(Set<FileGraph> files) {
    if (files.size() < 2) {
      return files;
    }
    List<FileGraph> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(FileGraph::path));
    return new LinkedHashSet<>(sorted);
  }

  /** The files that describe a subject, in the order of their paths. */
  Set<FileGraph> files(Node subject) {
    Set<FileGraph> changed = later.isEmpty() ? null : later.get(subject);
    return changed == null ? whole.getOrDefault(subject, Set.of()) : changed;
  }

  /** The files that described a subject before all changes. */
  Set<FileGraph> first(Node subject) {
    return whole.getOrDefault(subject, Set.of());
  }

  /** Whether nothing has changed. */
  boolean isFirst() {
    return later.isEmpty();
  }

  /** Whether one of the files that describe the subject, or did so, has changed. */
  boolean isChanged(Node subject) {
    return later.containsKey(subject);
  }

  /** Whether so much has changed that it is better to begin anew. */
  boolean isWorn() {
    return later.size() > whole.size() / SMALL_PART;
  }

  Set<Node> shared() {
    return Collections.unmodifiableSet(shared);
  }

  Set<Node> subjects() {
    if (later.isEmpty()) {
      return Collections.unmodifiableSet(whole.keySet());
    }
    Set<Node> subjects = new HashSet<>(whole.keySet());
    later.forEach(
        (subject, files) -> {
          if (files.isEmpty()) {
            subjects.remove(subject);
          } else {
            subjects.add(subject);
          }
        });
    return subjects;
  }
}
