/**
 * What tells others what is here, so that they need not guess: a description of the data as VoID, a
 * map of the pages, and which of them are for crawlers.
 */
@NullMarked
package dk.rammekatalog.discovery;

import org.jspecify.annotations.NullMarked;
