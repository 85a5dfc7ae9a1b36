/**
 * The fifth stage: the current version over HTTP, in one process at one port.
 *
 * <p>Fuseki answers SPARQL; filters before it keep it read only and fair, and servlets beside it
 * give out resources as data and as pages. Start at {@link dk.rammekatalog.http.CatalogServer}.
 */
@NullMarked
package dk.rammekatalog.http;

import org.jspecify.annotations.NullMarked;
