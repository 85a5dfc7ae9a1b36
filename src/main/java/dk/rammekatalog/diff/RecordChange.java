package dk.rammekatalog.diff;

import org.apache.jena.graph.Node;

/** A record of the DCAT catalogue that harvesters will see created, changed or gone. */
public record RecordChange(Node resource, FileChange.Kind kind) {}
