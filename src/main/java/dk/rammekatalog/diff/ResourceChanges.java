package dk.rammekatalog.diff;

import dk.rammekatalog.diff.ResourceChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Compares two states resource by resource. */
final class ResourceChanges {
  private final Statements raw;
  private final Statements before;
  private final Statements after;
  private final Renames renames;
  private final Map<Node, Node> formerly;

  /**
   * @param raw the earlier state in its own names
   * @param before the earlier state in the later state's names
   */
  ResourceChanges(Statements raw, Statements before, Statements after, Renames renames) {
    this.raw = raw;
    this.before = before;
    this.after = after;
    this.renames = renames;
    this.formerly =
        renames.found().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** All resources that changed, by file and IRI. */
  List<ResourceChange> all() {
    Set<Node> resources = new LinkedHashSet<>();
    Stream.concat(before.resources(), after.resources()).forEach(resources::add);
    return resources.stream()
        .map(this::change)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(ResourceChange::file)
                .thenComparing(ResourceChange::resource, Statements.ORDER))
        .toList();
  }

  private Optional<ResourceChange> change(Node node) {
    List<ValueChange> values = values(node);
    Node old = formerly.getOrDefault(node, node);
    Kind kind = kind(node, old);
    if (kind == Kind.CHANGED && values.isEmpty()) {
      return Optional.empty();
    }
    boolean leaves = kind == Kind.REMOVED || kind == Kind.RENAMED;
    return Optional.of(
        new ResourceChange(
            kind,
            node,
            old,
            file(node, old),
            values,
            kind == Kind.RENAMED ? followed(old) : 0,
            leaves ? after.referringTo(old) : List.of()));
  }

  private Kind kind(Node node, Node old) {
    if (!old.equals(node)) {
      return Kind.RENAMED;
    }
    if (!before.describes(node)) {
      return Kind.ADDED;
    }
    return after.describes(node) ? Kind.CHANGED : Kind.REMOVED;
  }

  private String file(Node node, Node old) {
    return Stream.concat(after.files(node).stream(), raw.files(old).stream())
        .findFirst()
        .orElse("");
  }

  /** How many statements of others have the new name where they had the old one. */
  private int followed(Node old) {
    int count = 0;
    for (Node subject : raw.referringTo(old)) {
      for (Map.Entry<Node, Set<Node>> said : raw.of(subject).entrySet()) {
        Triple triple = Triple.create(subject, said.getKey(), old);
        count += said.getValue().contains(old) && after.says(renames.of(triple)) ? 1 : 0;
      }
    }
    return count;
  }

  private List<ValueChange> values(Node node) {
    Set<Node> properties = new TreeSet<>(Names.PROPERTIES.thenComparing(Statements.ORDER));
    properties.addAll(before.of(node).keySet());
    properties.addAll(after.of(node).keySet());
    return properties.stream().flatMap(property -> values(node, property).stream()).toList();
  }

  private List<ValueChange> values(Node node, Node property) {
    List<Node> removed = minus(before.values(node, property), after.values(node, property));
    List<Node> added = minus(after.values(node, property), before.values(node, property));
    for (Node value : List.copyOf(added)) {
      if (removed.contains(renames.of(value)) && !renames.of(value).equals(value)) {
        removed.remove(renames.of(value)); // it still has the old name: it did not change
        added.remove(value);
      }
    }
    List<ValueChange> changes = new ArrayList<>();
    pair(property, removed, added, ResourceChanges::form, changes);
    pair(property, removed, added, value -> "", changes);
    removed.forEach(value -> changes.add(new ValueChange.Removed(property, value)));
    added.forEach(value -> changes.add(new ValueChange.Added(property, value)));
    return changes;
  }

  private static List<Node> minus(Set<Node> values, Set<Node> others) {
    Set<Node> rest = new HashSet<>(values);
    rest.removeAll(others);
    return new ArrayList<>(rest.stream().sorted(Statements.ORDER).toList());
  }

  /** The language of a text, the type of another literal; a name and a nameless thing have none. */
  private static String form(Node value) {
    if (!value.isLiteral()) {
      return value.isBlank() ? "[]" : "<>";
    }
    String language = value.getLiteralLanguage();
    return language.isEmpty() ? value.getLiteralDatatypeURI() : "@" + language;
  }

  /** Where one value of a form went and one came, that is one change; they leave both lists. */
  private static void pair(
      Node property,
      List<Node> removed,
      List<Node> added,
      Function<Node, String> form,
      List<ValueChange> changes) {
    for (Node old : List.copyOf(removed)) {
      List<Node> gone = removed.stream().filter(each -> alike(form, each, old)).toList();
      List<Node> came = added.stream().filter(each -> alike(form, each, old)).toList();
      if (gone.size() == 1 && came.size() == 1) {
        changes.add(new ValueChange.Changed(property, old, came.get(0)));
        removed.remove(old);
        added.remove(came.get(0));
      }
    }
  }

  private static boolean alike(Function<Node, String> form, Node one, Node other) {
    return form.apply(one).equals(form.apply(other));
  }
}
