package dk.rammekatalog.source;

/** A position in a file of the sources. */
public record Location(String file, Position position) {}
