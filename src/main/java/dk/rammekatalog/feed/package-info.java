/**
 * What harvesters are told: the catalogue in DCAT, made of a version and kept in its folder.
 *
 * <p>Whatever the sources state in the classes of DCAT is given out as it stands; the queries in
 * {@code queries/feed/dcat/} add what follows from the catalogue's own terms, and {@code
 * queries/feed/<slug>.rq} says which triples the data set {@code …/id/datasaet/<slug>} consists of.
 * Records, identifiers, links from the catalogue, files and dates are added here.
 *
 * <p>Start at {@link dk.rammekatalog.feed.Feed}.
 */
@NullMarked
package dk.rammekatalog.feed;

import org.jspecify.annotations.NullMarked;
