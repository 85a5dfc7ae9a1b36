/** The commands. Only here is anything printed, and only {@code Main.main} ends the program. */
@NullMarked
package dk.rammekatalog.cli;

import org.jspecify.annotations.NullMarked;
