/**
 * What every answer over HTTP stands on: the version that is served, its address, formats and tags.
 */
@NullMarked
package dk.rammekatalog.web;

import org.jspecify.annotations.NullMarked;
