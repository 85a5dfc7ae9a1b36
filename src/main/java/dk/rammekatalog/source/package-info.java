/**
 * The first two stages: files from disk, and the graph of their triples.
 *
 * <p>Jena judges the syntax of a file, once. Only for a file that has a finding is the text read
 * again, by a Rio parser that remembers where each term stands; both number blank nodes alike, so a
 * triple of the one is a triple of the other.
 */
@NullMarked
package dk.rammekatalog.source;

import org.jspecify.annotations.NullMarked;
