/** Findings, and the forms in which people and tools read them. */
@NullMarked
package dk.rammekatalog.report;

import org.jspecify.annotations.NullMarked;
