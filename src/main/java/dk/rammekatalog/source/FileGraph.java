package dk.rammekatalog.source;

import java.util.Map;

/**
 * The triples of one file.
 *
 * @param prefixes as the file declares them: prefix without colon → IRI
 */
public record FileGraph(SourceFile file, ReadGraph graph, Map<String, String> prefixes) {

  static FileGraph of(SourceFile file, QuickTurtle.Plain plain) {
    return new FileGraph(file, ReadGraph.of(plain.triples()), Map.copyOf(plain.prefixes()));
  }

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
