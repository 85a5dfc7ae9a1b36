package dk.rammekatalog.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.TextQuadAction;

/**
 * Brings texts into the index of Jena, and nothing else: a property such as {@code dcterms:subject}
 * has texts in one place and things in another, and Jena warns of every thing it is given.
 */
final class TextsOnly implements TextDocProducer {
  private final TextDocProducer texts;

  TextsOnly(TextIndex index) {
    this.texts = new TextDocProducerTriples(index);
  }

  @Override
  public void start() {
    texts.start();
  }

  @Override
  public void finish() {
    texts.finish();
  }

  @Override
  public void reset() {
    texts.reset();
  }

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node property, Node value) {
    if (value.isLiteral()) {
      texts.change(action, graph, subject, property, value);
    }
  }
}
