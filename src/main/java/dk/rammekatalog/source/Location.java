package dk.rammekatalog.source;

import dk.rammekatalog.text.Position;

/** A position in a file of the sources. */
public record Location(String file, Position position) {}
