/** Pages for people: views of a version's resources, made into HTML by templates. */
@NullMarked
package dk.rammekatalog.page;

import org.jspecify.annotations.NullMarked;
