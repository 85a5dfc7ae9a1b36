/**
 * RDFC-1.0: one text for a dataset, whatever its blank nodes are called.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization</a>
 */
@NullMarked
package dk.rammekatalog.canon;

import org.jspecify.annotations.NullMarked;
