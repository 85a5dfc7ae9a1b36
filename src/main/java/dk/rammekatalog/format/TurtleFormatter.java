package dk.rammekatalog.format;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;

/** Lays out Turtle in the one way of this catalogue. */
public final class TurtleFormatter {

  private TurtleFormatter() {}

  /**
   * Lays out a text: prefixes sorted, one line a triple, comments and terms as written.
   *
   * @param text Turtle; a byte order mark is dropped and line ends become {@code \n}, save in
   *     strings
   * @return a result that is laid out the same when formatted again
   */
  public static Formatted format(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Graph graph;
    try {
      graph = Proof.graph(content);
    } catch (RiotException e) {
      return new Formatted.Invalid(text, e.getMessage());
    }
    String laidOut = Document.layOut(content);
    return Proof.difference(graph, content, laidOut)
        .<Formatted>map(difference -> new Formatted.Unproven(text, difference))
        .orElseGet(() -> new Formatted.Done(laidOut));
  }
}
