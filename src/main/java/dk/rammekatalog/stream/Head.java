package dk.rammekatalog.stream;

/**
 * How far the stream has come: the one file that decides what of the others counts.
 *
 * @param version the id of the version that the stream has told last
 * @param uriSpace the beginning of the IRIs of the stream and its activities
 * @param activities how many there are
 * @param entities how many of the things they tell of exist now
 * @param first the time of the first activity, in milliseconds since 1970
 * @param newest that of the last
 */
public record Head(
    String version, String uriSpace, long activities, long entities, long first, long newest) {

  /** The same for another version, which says the same of everything in the stream. */
  Head at(String other) {
    return new Head(other, uriSpace, activities, entities, first, newest);
  }
}
