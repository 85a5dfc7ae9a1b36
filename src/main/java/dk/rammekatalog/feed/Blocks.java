package dk.rammekatalog.feed;

import dk.rammekatalog.syntax.RdfSyntax;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;

/**
 * A syntax in which what is said of one thing is one piece of text, so that a part of a large file
 * can be cut out and put between the same head and foot.
 */
sealed interface Blocks permits JsonBlocks, NTriplesBlocks, TurtleBlocks, XmlBlocks {

  /** What every file begins with. */
  String head();

  /** What every file ends with. */
  String foot();

  /** What stands between two blocks. */
  default String separator() {
    return "";
  }

  /**
   * What is said of one thing.
   *
   * @param triples in order, at least one, all with the same subject, without blank nodes
   */
  String block(List<Triple> triples);

  /**
   * A syntax with names that are cut short.
   *
   * @param prefixes prefix without colon → IRI
   */
  static Blocks of(RdfSyntax syntax, Map<String, String> prefixes) {
    return switch (syntax) {
      case TURTLE -> new TurtleBlocks(prefixes);
      case JSON_LD -> new JsonBlocks(new Names(prefixes));
      case RDF_XML -> new XmlBlocks(new Names(prefixes));
      case N_TRIPLES -> new NTriplesBlocks();
    };
  }
}
