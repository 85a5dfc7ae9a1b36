package dk.rammekatalog.source;

import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * The triples of one file.
 *
 * @param prefixes as the file declares them: prefix without colon → IRI
 */
public record FileGraph(SourceFile file, Graph graph, Map<String, String> prefixes) {

  public String path() {
    return file.path();
  }

  /**
   * Whether the catalogue's stewards write this file; background vocabularies are not their own.
   */
  public boolean isOwn() {
    return file.kind() != SourceFile.Kind.BACKGROUND;
  }
}
