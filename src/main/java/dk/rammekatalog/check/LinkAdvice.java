package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * What an IRI of the catalogue that nothing describes was probably meant to be.
 *
 * @param meant the nearest that are described; none if none is near
 * @param text what to do
 */
record LinkAdvice(List<Node> meant, LocalText text) {
  private static final int FEW = 15;
  private static final List<Node> WORDS =
      List.of(
          SKOS.notation.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          RDFS.label.asNode());

  /**
   * Looks for the name first among its siblings, by their names, labels and notations, and then for
   * the same name anywhere.
   */
  static LinkAdvice of(Inspection inspection, Node node, Described described) {
    String path = path(node);
    String name = node.getURI().substring(path.length());
    Folder folder =
        described.folders.computeIfAbsent(path, key -> folder(inspection, key, described));
    List<Node> siblings = folder.siblings;
    List<Node> near = described.near.computeIfAbsent(node, key -> folder.near(name));
    List<Node> meant =
        near.isEmpty() && !isClosed(inspection, siblings)
            ? elsewhere(name, described.iris())
            : near;
    return meant.isEmpty()
        ? new LinkAdvice(List.of(), choices(inspection, siblings))
        : new LinkAdvice(meant, inspection.words().didYouMean(meant));
  }

  /** The IRIs of the catalogue that are described, and what is known of their folders so far. */
  static final class Described {
    private final Inspection inspection;
    private final String space;
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();

    /** What in its folder a node was probably meant to be. */
    private final Map<Node, List<Node>> near = new ConcurrentHashMap<>();

    private @Nullable Set<String> iris;

    Described(Inspection inspection, String space) {
      this.inspection = inspection;
      this.space = space;
    }

    /** The same after a change: of a folder in which nothing is called otherwise all is known. */
    Described after(Inspection later, Change change) {
      Described next = new Described(later, space);
      Set<Node> renamed = new HashSet<>(change.appeared());
      renamed.addAll(change.vanished());
      next.iris = renamed.isEmpty() ? iris : null;
      change.triples().stream()
          .filter(triple -> WORDS.contains(triple.getPredicate()))
          .forEach(triple -> renamed.add(triple.getSubject()));
      next.folders.putAll(folders);
      renamed.stream().filter(Node::isURI).map(LinkAdvice::path).forEach(next.folders::remove);
      near.forEach(
          (node, known) -> {
            if (next.folders.containsKey(path(node))) {
              next.near.put(node, known);
            }
          });
      return next;
    }

    /** They are gathered when they are first wanted. */
    private synchronized Set<String> iris() {
      Set<String> known = iris;
      if (known == null) {
        known =
            inspection.graph().subjects().stream()
                .filter(node -> node.isURI() && node.getURI().startsWith(space))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        iris = known;
      }
      return known;
    }
  }

  /**
   * The things whose IRIs differ in the last part only.
   *
   * @param siblings in the order of the alphabet
   * @param words what they are called
   */
  record Folder(List<Node> siblings, Map<String, Node> words) {
    List<Node> near(String name) {
      return Nearest.all(name, words.keySet()).stream().map(words::get).distinct().toList();
    }
  }

  private static String path(Node node) {
    return node.getURI().substring(0, node.getURI().lastIndexOf('/') + 1);
  }

  private static Folder folder(Inspection inspection, String path, Described described) {
    List<Node> siblings =
        described.iris().stream()
            .filter(iri -> iri.startsWith(path) && iri.indexOf('/', path.length()) < 0)
            .sorted()
            .map(NodeFactory::createURI)
            .toList();
    Map<String, Node> words = new TreeMap<>();
    for (Node sibling : siblings) {
      words(inspection, sibling).forEach(word -> words.putIfAbsent(Nearest.folded(word), sibling));
    }
    siblings.forEach(sibling -> words.put(sibling.getURI().substring(path.length()), sibling));
    return new Folder(siblings, words);
  }

  private static Stream<String> words(Inspection inspection, Node node) {
    return WORDS.stream()
        .flatMap(
            property ->
                inspection
                    .graph()
                    .union()
                    .find(node, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isLiteral)
                    .mapWith(Node::getLiteralLexicalForm)
                    .toList()
                    .stream());
  }

  private static List<Node> elsewhere(String name, Set<String> described) {
    String end = "/" + Nearest.folded(name);
    return described.stream()
        .filter(iri -> iri.endsWith(end))
        .sorted()
        .limit(3)
        .map(NodeFactory::createURI)
        .toList();
  }

  /** Few siblings are told; if the ontology has them all, one of them must be meant. */
  private static LocalText choices(Inspection inspection, List<Node> siblings) {
    if (siblings.isEmpty() || siblings.size() > FEW) {
      return Messages.of("link.describe");
    }
    boolean closed = isClosed(inspection, siblings);
    return Messages.of(closed ? "link.choose" : "link.known", inspection.words().named(siblings));
  }

  private static boolean isClosed(Inspection inspection, List<Node> siblings) {
    return !siblings.isEmpty()
        && siblings.stream().allMatch(node -> isOfOntology(inspection, node));
  }

  private static boolean isOfOntology(Inspection inspection, Node node) {
    return inspection.graph().describing(node).stream()
        .anyMatch(file -> file.file().kind() == SourceFile.Kind.ONTOLOGY);
  }
}
