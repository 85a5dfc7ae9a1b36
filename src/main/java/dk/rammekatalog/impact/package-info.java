/**
 * What is hit if a thing changes: the ways along which a change comes through, followed from thing
 * to thing, as a page, a drawing and a table for programs.
 */
@NullMarked
package dk.rammekatalog.impact;

import org.jspecify.annotations.NullMarked;
