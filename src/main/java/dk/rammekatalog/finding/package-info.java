/**
 * Search over HTTP: the page {@code /soeg}, the same as JSON, suggestions while somebody types, and
 * the description with which a browser makes it a search engine of its own.
 */
@NullMarked
package dk.rammekatalog.finding;

import org.jspecify.annotations.NullMarked;
