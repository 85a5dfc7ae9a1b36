package dk.rammekatalog.report;

import dk.rammekatalog.text.Location;

/** A line of a source with carets under the place that is meant. */
final class Excerpt {
  private static final int WIDTH = 110;
  private static final int BEFORE = 60;

  private final int[] characters;
  private final int from;
  private final int start;
  private final int end;

  private Excerpt(int[] characters, int start, int end) {
    this.characters = characters;
    this.start = start;
    this.end = end;
    this.from = end > WIDTH ? Math.max(0, start - BEFORE) : 0;
  }

  /** Of a place that goes on over more lines, the part on the first. */
  static Excerpt of(String line, Location place) {
    int[] characters = line.codePoints().map(Excerpt::shown).toArray();
    int start = Math.min(place.position().column() - 1, characters.length);
    boolean here = place.end().line() == place.position().line();
    int end = here ? Math.min(place.end().column() - 1, characters.length) : characters.length;
    return new Excerpt(characters, start, Math.max(end, start + 1));
  }

  /** The line, or of a long one the part around the place. */
  String line() {
    int to = Math.min(characters.length, from + WIDTH);
    String part = new String(characters, from, to - from);
    return (from > 0 ? "…" : "") + part + (to < characters.length ? "…" : "");
  }

  /** The carets, under the line; tabs stay, so that they stand right at any width of a tab. */
  String carets() {
    StringBuilder carets = new StringBuilder(from > 0 ? " " : "");
    for (int at = from; at < start; at++) {
      carets.append(at < characters.length && characters[at] == '\t' ? '\t' : ' ');
    }
    int shown = Math.min(end, from + WIDTH) - start;
    return carets.append("^".repeat(Math.max(1, shown))).toString();
  }

  /** Characters that would steer a terminal are not written to one. */
  private static int shown(int character) {
    return Character.isISOControl(character) && character != '\t' ? '\uFFFD' : character;
  }
}
