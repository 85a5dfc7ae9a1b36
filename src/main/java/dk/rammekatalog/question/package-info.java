/**
 * The question library for people and for programs: a page for each question, and an API.
 *
 * <p>Start at {@link dk.rammekatalog.question.Questions}, which knows the questions of a version
 * and the values that can be chosen for them.
 */
@NullMarked
package dk.rammekatalog.question;

import org.jspecify.annotations.NullMarked;
