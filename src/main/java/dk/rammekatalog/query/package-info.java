/**
 * The SPARQL files of a catalogue and what their headers say: the question library, the checks and
 * the rules.
 *
 * <p>A header is the comment lines at the top, one {@code # key: value} each: {@code title@da},
 * {@code title@en}, {@code description@da}, {@code description@en} and any number of {@code param}.
 */
@NullMarked
package dk.rammekatalog.query;

import org.jspecify.annotations.NullMarked;
