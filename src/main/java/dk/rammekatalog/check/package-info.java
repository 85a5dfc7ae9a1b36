/**
 * The third stage: what is found wrong with a graph, each finding at the place that can be mended.
 *
 * <p>Start at {@link dk.rammekatalog.check.Checks}.
 */
@NullMarked
package dk.rammekatalog.check;

import org.jspecify.annotations.NullMarked;
