package dk.rammekatalog.review;

import java.util.List;

/**
 * One line of a story and the lines below it.
 *
 * @param text for people
 * @param code a name as it is written in the files, shown apart; may be empty
 */
record Item(Mark mark, String text, String code, List<Item> children) {
  static Item of(Mark mark, String text) {
    return new Item(mark, text, "", List.of());
  }

  static Item of(String text, List<Item> children) {
    return new Item(Mark.NONE, text, "", children);
  }
}
