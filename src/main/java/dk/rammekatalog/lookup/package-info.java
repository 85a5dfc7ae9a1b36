/**
 * What pages look up in a version: long lists, sorted and cut into pages when it is published, and
 * the line where each thing is written.
 */
@NullMarked
package dk.rammekatalog.lookup;

import org.jspecify.annotations.NullMarked;
