package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** On which line of a file the description of each of its things begins. */
public final class SubjectLines {
  private SubjectLines() {}

  /** The lines, from 1, by IRI; of a file without mistakes. */
  public static Map<String, Integer> of(SourceFile file) {
    Map<Node, Integer> offsets = new HashMap<>();
    boolean plain =
        QuickTurtle.read(
                file,
                TurtleReader.IRIS,
                (triple, subject, predicate, object) ->
                    offsets.putIfAbsent(triple.getSubject(), subject))
            != null;
    if (!plain) {
      offsets.clear();
      TriplePositions.byRio(file)
          .triples()
          .forEach(
              (triple, terms) -> offsets.merge(triple.getSubject(), terms.subject(), Math::min));
    }
    Lines lines = new Lines(file.text());
    Map<String, Integer> found = new HashMap<>();
    offsets.forEach(
        (subject, offset) -> {
          if (subject.isURI()) {
            found.put(subject.getURI(), lines.at(offset).line());
          }
        });
    return found;
  }
}
