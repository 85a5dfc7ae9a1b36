/** Texts for people in two languages, and places in a text. */
@NullMarked
package dk.rammekatalog.text;

import org.jspecify.annotations.NullMarked;
