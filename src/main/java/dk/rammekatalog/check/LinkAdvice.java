package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

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
   *
   * @param described all IRIs of the catalogue that are described
   */
  static LinkAdvice of(Inspection inspection, Node node, Set<String> described) {
    String folder = node.getURI().substring(0, node.getURI().lastIndexOf('/') + 1);
    String name = node.getURI().substring(folder.length());
    List<Node> siblings =
        described.stream()
            .filter(iri -> iri.startsWith(folder) && iri.indexOf('/', folder.length()) < 0)
            .map(NodeFactory::createURI)
            .toList();
    List<Node> near = near(inspection, name, folder, siblings);
    List<Node> meant =
        near.isEmpty() && !isClosed(inspection, siblings) ? elsewhere(name, described) : near;
    return meant.isEmpty()
        ? new LinkAdvice(List.of(), choices(inspection, siblings))
        : new LinkAdvice(meant, inspection.words().didYouMean(meant));
  }

  private static List<Node> near(
      Inspection inspection, String name, String folder, List<Node> siblings) {
    Map<String, Node> words = new TreeMap<>();
    for (Node sibling : siblings) {
      words(inspection, sibling).forEach(word -> words.putIfAbsent(Nearest.folded(word), sibling));
    }
    siblings.forEach(sibling -> words.put(sibling.getURI().substring(folder.length()), sibling));
    return Nearest.all(name, words.keySet()).stream().map(words::get).distinct().toList();
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
