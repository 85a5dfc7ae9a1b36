/**
 * Rammekatalog: Turtle files in git become a checked, published and served catalogue.
 *
 * <pre>
 * source ──read──▶ graph ──check──▶ checked ──publish──▶ version ──serve──▶ reader
 * source.          source.          check.               store.             http.
 * SourceTree       SourceGraph      CheckedGraph         PublishedVersion   CatalogServer
 * </pre>
 *
 * Each stage accepts only the type that the stage before it made. The commands in {@code cli} call
 * the stages in this order; {@code query} reads the SPARQL files that several stages use, {@code
 * syntax} writes RDF, {@code format} lays out Turtle, and {@code vocab} names the terms.
 */
@NullMarked
package dk.rammekatalog;

import org.jspecify.annotations.NullMarked;
