package dk.rammekatalog.search;

/**
 * A text with its language, as it is stored in the index.
 *
 * @param language its tag; empty if it has none
 */
record Shown(String language, String text) {

  static Shown of(String stored) {
    int end = stored.indexOf('\n');
    return new Shown(stored.substring(0, end), stored.substring(end + 1));
  }

  String stored() {
    return language + "\n" + text;
  }
}
