/** Pages over the whole catalogue: what is current, what sources disagree on, what changed. */
@NullMarked
package dk.rammekatalog.overview;

import org.jspecify.annotations.NullMarked;
