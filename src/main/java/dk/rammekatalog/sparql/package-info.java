/**
 * The SPARQL endpoint: queries are judged before they run, ended when they last too long, and their
 * answers held until complete.
 */
@NullMarked
package dk.rammekatalog.sparql;

import org.jspecify.annotations.NullMarked;
