/** The tokens of Turtle, with their places, for layout and for explaining mistakes. */
@NullMarked
package dk.rammekatalog.turtle;

import org.jspecify.annotations.NullMarked;
