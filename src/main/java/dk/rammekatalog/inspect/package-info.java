/** What a single check sees of a graph, and the words and places of its findings. */
@NullMarked
package dk.rammekatalog.inspect;

import org.jspecify.annotations.NullMarked;
