package dk.rammekatalog.search;

/**
 * What a search is narrowed by.
 *
 * @param facet one of {@link SearchIndex#facets}
 * @param iri of the value: a class, a concept, a meeting
 */
public record FacetValue(String facet, String iri) {}
