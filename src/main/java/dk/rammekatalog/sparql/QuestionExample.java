package dk.rammekatalog.sparql;

import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.Txn;

/**
 * A question of the library, ready to be asked.
 *
 * @param query the whole SPARQL text
 */
public record QuestionExample(String title, String query) {

  /** The questions that the version holds, by title. */
  static List<QuestionExample> of(OpenVersion version, Language language) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          Graph union = version.dataset().getUnionGraph();
          Labels labels = new Labels(version, language);
          return union.find(Node.ANY, SHACL.select, Node.ANY).toList().stream()
              .filter(triple -> triple.getSubject().isURI())
              .map(triple -> example(labels, triple))
              .sorted(Comparator.comparing(QuestionExample::title))
              .toList();
        });
  }

  private static QuestionExample example(Labels labels, Triple triple) {
    return new QuestionExample(
        labels.of(triple.getSubject()), triple.getObject().getLiteralLexicalForm());
  }
}
