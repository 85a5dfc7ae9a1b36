/**
 * Search for people: what somebody types, with its misspellings, compounds and abbreviations, and
 * the things of a version that are meant.
 *
 * <p>The index is a folder of the version, with one document for each thing. {@link
 * dk.rammekatalog.search.SearchWriting} makes it and {@link dk.rammekatalog.search.SearchIndex}
 * asks it.
 */
@NullMarked
package dk.rammekatalog.search;

import org.jspecify.annotations.NullMarked;
