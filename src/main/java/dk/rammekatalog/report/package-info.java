/** Findings as text that people and tools read. */
@NullMarked
package dk.rammekatalog.report;

import org.jspecify.annotations.NullMarked;
