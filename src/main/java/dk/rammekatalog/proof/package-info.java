/**
 * Proves what a catalogue of datasets is worth: what application profiles find, the points of the
 * Metadata Quality Assessment of data.europa.eu, and whether its addresses lead somewhere.
 */
@NullMarked
package dk.rammekatalog.proof;

import org.jspecify.annotations.NullMarked;
