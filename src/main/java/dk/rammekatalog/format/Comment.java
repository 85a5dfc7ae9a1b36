package dk.rammekatalog.format;

/**
 * A comment and where its author put it.
 *
 * @param text from {@code #}, without the line end and the white space before it
 */
record Comment(String text, Place place) {

  enum Place {
    /** After something, on the same line. */
    BEHIND,
    /** On a line of its own. */
    ABOVE,
    /** On a line of its own, below an empty line. */
    ABOVE_AFTER_BLANK
  }

  Comment at(Place newPlace) {
    return new Comment(text, newPlace);
  }

  boolean isBehind() {
    return place == Place.BEHIND;
  }

  boolean isAfterBlank() {
    return place == Place.ABOVE_AFTER_BLANK;
  }
}
