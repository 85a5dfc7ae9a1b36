package dk.rammekatalog.search;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What is to be searched.
 *
 * @param dataset whose default graph is the union of its graphs; to be read in a transaction
 * @param derivedGraph the graph of what only rules say
 * @param uriSpace the beginning of the IRIs of all things that are found
 */
public record SearchSource(DatasetGraph dataset, Node derivedGraph, String uriSpace) {}
