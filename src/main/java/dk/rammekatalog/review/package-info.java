/**
 * The forms in which a comparison is read: for a terminal, a review on the web, a program, a store.
 *
 * <p>Text and Markdown are two renderings of one {@link dk.rammekatalog.review.Story}, so that they
 * never tell different things.
 */
@NullMarked
package dk.rammekatalog.review;

import org.jspecify.annotations.NullMarked;
