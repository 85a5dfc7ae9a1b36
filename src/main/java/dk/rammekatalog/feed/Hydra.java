package dk.rammekatalog.feed;

import org.apache.jena.graph.Node;

/**
 * The terms for pages.
 *
 * @see <a href="https://www.hydra-cg.com/spec/latest/core/">Hydra Core Vocabulary</a>
 */
final class Hydra {
  static final String NS = "http://www.w3.org/ns/hydra/core#";
  static final Node COLLECTION = Terms.iri(NS + "Collection");
  static final Node VIEW_CLASS = Terms.iri(NS + "PartialCollectionView");
  static final Node VIEW = Terms.iri(NS + "view");
  static final Node TOTAL = Terms.iri(NS + "totalItems");
  static final Node FIRST = Terms.iri(NS + "first");
  static final Node PREVIOUS = Terms.iri(NS + "previous");
  static final Node NEXT = Terms.iri(NS + "next");
  static final Node LAST = Terms.iri(NS + "last");

  private Hydra() {}
}
