package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without JavaScript everything works but the extended editor and suggestions. */
@ExtendWith(Browser.Shared.class)
class WithoutScriptsTest {
  private static final String SEARCH =
      "Søg efter en standard, en byggeblok, et system, et sagsnummer …";

  @Test
  void searchNarrowReadAndSeeWhatAChangeHits(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(1280)) {
      visit.open("/");
      visit.write(SEARCH, "KLE").press("Søg").at("Søg");
      visit.follow("Klassifikation").reads("Slags: Klassifikation");
      visit.follow("KLE").at("KLE");
      visit.follow("Hvad rammes, hvis dette ændres?").at("Hvad rammes, hvis KLE ændres?");
      assertTrue(visit.main().locator("svg a").count() > 5, "the drawing is made by the server");
      visit.field("henviser til").check();
      visit.press("Vis").reads("Følg alle").reads("FORM").readsNot("Kommunernes Ydelsessystem");
      visit.menu("English").at("What is hit if KLE changes?").reads("FORM");
    }
  }

  @Test
  void aProductIsReadAndNothingIsOfferedThatCannotBeDone(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(390)) {
      visit.open("/page/standard/minimumsstandard-for-memo-opmaerkning");
      visit.reads("Er det gældende?");
      visit.page().getByText("Tråden som tabel").click();
      visit.reads("Afrapporteringen fra Arkitekturboard");
      assertTrue(visit.main().locator("td[data-title='Dato']").first().isVisible(), "a date");
      assertFalse(visit.page().getByText("Kopiér").isVisible(), "copying needs a script");
      assertEquals(0, visit.overflow());
    }
  }

  @Test
  void aQuestionIsAskedAndItsAnswerTakenHome(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(390)) {
      visit.open("/");
      visit.follow("Spørgsmål fra samlingen").at("Spørgsmål, der kan stilles");
      visit.follow("Hvad er besluttet om et produkt?").at("Hvad er besluttet om et produkt?");
      visit.press("Vis svar").reads("Godkendt");
      assertTrue(visit.download("CSV").contains("Godkendt"));
    }
  }

  @Test
  void aQueryIsAskedAndAMistakeInItExplained(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(1280)) {
      visit.open("/");
      visit.menu("SPARQL").at("SPARQL");
      visit.write("Forespørgsel", "SELECT ?x { ?x a rk:Meeting }").press("Spørg");
      visit.reads("rk:").reads("PREFIX");
      visit.write("Ret forespørgslen", "SELECT (\"fundet\" AS ?x) {}").press("Spørg");
      assertTrue(visit.page().content().contains("fundet"), visit.page().content());
    }
  }
}
