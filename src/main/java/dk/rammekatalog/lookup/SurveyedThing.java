package dk.rammekatalog.lookup;

import dk.rammekatalog.text.Language;
import java.util.Arrays;
import org.apache.jena.graph.Node;

/** What decides where a thing of the catalogue stands in a list, and how much refers to it. */
final class SurveyedThing {
  final String iri;
  final Tally references = new Tally();

  /** In which order it comes among all, by its text in each language. */
  final int[] ranks = new int[Language.values().length];

  /** With a space after it, as it stands before the name; empty if it has none. */
  String number = "";

  String date = "";
  boolean isTyped;
  private final String[] names = new String[Language.values().length];
  private final int[] choices = new int[Language.values().length];

  SurveyedThing(String iri) {
    this.iri = iri;
    Arrays.fill(names, "");
    Arrays.fill(choices, Integer.MAX_VALUE);
  }

  /**
   * A name of it; the best one stays.
   *
   * @param rank of its property, the best is 0
   */
  void name(int rank, Node name) {
    for (Language language : Language.values()) {
      String tag = name.getLiteralLanguage();
      int choice = 3 * rank + (tag.equals(language.tag()) ? 0 : tag.isEmpty() ? 1 : 2);
      if (choice < choices[language.ordinal()]) {
        choices[language.ordinal()] = choice;
        names[language.ordinal()] = name.getLiteralLexicalForm();
      }
    }
  }

  /** What is shown of it in a language. */
  String text(Language language) {
    String name = names[language.ordinal()];
    return number + (name.isEmpty() ? iri : name);
  }
}
