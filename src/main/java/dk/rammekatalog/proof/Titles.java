package dk.rammekatalog.proof;

import dk.rammekatalog.text.Language;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/** What a dataset is called. */
final class Titles {
  private Titles() {}

  /** Its title in a language, or in any, or else its name. */
  static String of(Graph graph, Node thing, Language language) {
    List<Node> titles =
        graph
            .find(thing, DCTerms.title.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .toList();
    return titles.stream()
        .min(
            Comparator.comparing((Node title) -> !title.getLiteralLanguage().equals(language.tag()))
                .thenComparing(Object::toString))
        .map(title -> title.getLiteralLexicalForm().replaceAll("\\s+", " "))
        .orElseGet(() -> thing.isURI() ? thing.getURI() : "[]");
  }
}
