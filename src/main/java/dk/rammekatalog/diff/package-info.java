/**
 * What two states of a catalogue differ in, by meaning, and what follows from it.
 *
 * <p>A state is the working tree or a git revision. Both are read, checked and previewed as a
 * version would be; then resources, answers, pages, records, derived facts and findings are
 * compared. Blank nodes are compared by their content, renamed IRIs are followed, and a file that
 * one side cannot read is left out on both, so that its mistake does not look like many changes.
 *
 * <p>Start at {@link dk.rammekatalog.diff.Comparison}.
 */
@NullMarked
package dk.rammekatalog.diff;

import org.jspecify.annotations.NullMarked;
