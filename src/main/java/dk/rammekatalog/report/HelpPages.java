package dk.rammekatalog.report;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Map;

/** What more can be read about a check. */
final class HelpPages {
  private static final String ONTOLOGY = "https://w3id.org/rammekatalog/ontology";

  /** The checks that are part of the program, with the standard that each rests on. */
  private static final Map<String, String> PAGES =
      Map.of(
          "syntax", "https://www.w3.org/TR/turtle/#language-features",
          "prefix", "https://www.w3.org/TR/turtle/#sec-iri",
          "term", ONTOLOGY,
          "datatype", "https://www.w3.org/TR/xmlschema11-2/#built-in-datatypes",
          "link", "https://www.w3.org/TR/turtle/#sec-iri",
          "duplicate", "https://www.w3.org/TR/turtle/#predicate-lists",
          "query", "https://www.w3.org/TR/sparql11-query/",
          "shapes", "https://www.w3.org/TR/shacl/");

  private HelpPages() {}

  static String page(Diagnostic finding) {
    return finding.detail().page().orElse(PAGES.getOrDefault(finding.check(), ONTOLOGY));
  }

  /** How to mend what the check finds. */
  static LocalText text(Diagnostic finding) {
    return PAGES.containsKey(finding.check())
        ? Messages.of("help." + finding.check())
        : Messages.of("report.rule", finding.check());
  }
}
