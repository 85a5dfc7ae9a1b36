package dk.rammekatalog.page;

import java.util.List;

/**
 * An entry of the main menu.
 *
 * @param key of its text
 */
public record Navigation(String key, String href) {
  public static final List<Navigation> ENTRIES =
      List.of(
          new Navigation("page.meetings", "/page/moede"),
          new Navigation("overview.products", "/overblik/produkter"),
          new Navigation("page.standards", "/page/standard"),
          new Navigation("page.blocks", "/page/byggeblok"),
          new Navigation("page.topics", "/page/emne"),
          new Navigation("page.systems", "/page/system"),
          new Navigation("page.questions", "/sporgsmaal"),
          new Navigation("page.ontology", "/page/ontology"),
          new Navigation("page.sparql", "/sparql"));
}
