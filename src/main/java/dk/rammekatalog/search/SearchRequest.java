package dk.rammekatalog.search;

import dk.rammekatalog.text.Language;
import java.util.List;

/**
 * What somebody searches for.
 *
 * @param text as typed; if it is empty, all things are found
 * @param language in which things are shown where they can be
 * @param chosen values that all things found have
 * @param whole the facet whose values are all wanted; empty if the commonest of each are
 * @param from the place of the first hit that is wanted, from 0
 * @param size how many hits are wanted
 */
public record SearchRequest(
    String text, Language language, List<FacetValue> chosen, String whole, int from, int size) {}
