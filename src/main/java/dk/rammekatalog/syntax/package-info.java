/** RDF syntaxes, read and written by RDF4J Rio. */
@NullMarked
package dk.rammekatalog.syntax;

import org.jspecify.annotations.NullMarked;
