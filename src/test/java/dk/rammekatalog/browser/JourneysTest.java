package dk.rammekatalog.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, each from the start page on and by what can be seen there. */
@ExtendWith(Browser.Shared.class)
class JourneysTest {
  private static final String SEARCH =
      "Søg efter en standard, en byggeblok, et system, et sagsnummer …";

  @Test
  void aSystemIsFoundByItsAbbreviation(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.write(SEARCH, "TØK").press("Søg").at("Søg");
      assertThat(visit.main().locator("ol h2").first()).hasText("Tværgående Økonomikomponent");
      visit.follow("Tværgående Økonomikomponent").at("Tværgående Økonomikomponent");
      visit.reads("TØK").reads("Hvor langt Planlagt");
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void whetherDcatIsCurrentAndWhatTheBoardRemarked(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.write(SEARCH, "dcat").press("Søg");
      visit.follow("Dansk anvendelsesprofil for datasæt og datakataloger (DCAT)");
      visit.reads("Er det gældende?");
      visit.reads("Kataloget kender 2 versioner, som ingen anden har afløst.");
      visit.reads("Godkendt med bemærkninger 31. oktober 2023, Arkitekturboard");
      visit.reads("Afgørelsen gælder beskrivelsen, ikke selve produktet.");
      for (String remark :
          List.of(
              "Version 2.0 bør optages",
              "Lidt til strategiske beslutningstagere",
              "Tilføj eksempler",
              "En dansk profil er en fordel",
              "FLIS kunne bruge standarden")) {
        visit.reads(remark);
      }
      visit.reads("Kilderne er uenige").reads("2.0 / 3.0.0 / 2.0.2");
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void fromTheCaseOfMemoToAnArchetype(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.write(SEARCH, "SAG-2021-06062").press("Søg");
      visit.follow("Sag SAG-2021-06062").at("Sag SAG-2021-06062");
      String item =
          "2.3 Afrapportering fra Arkitekturboards møde vedr. 'Standarder for"
              + " minimumsopmærkning i MeMo-formatet'";
      visit.follow(item).at(item).reads("Ingen registreret");
      String decision =
          "Godkendelse af Minimumsstandard for MeMo, arketyper og arkitekturbeskrivelse";
      visit.follow(decision).at(decision).reads("Godkendt med bemærkninger");
      visit.reads("Enighed om optagelse, god modtagelse i kommunerne");
      visit.follow("Minimumsstandard for MeMo-opmærkning v 1.0");
      visit.at("Minimumsstandard for MeMo-opmærkning v 1.0");
      visit
          .follow("Minimumsstandard for MeMo-opmærkning")
          .at("Minimumsstandard for MeMo-opmærkning");
      visit.reads("Digital Post").reads("Kommunerne");
      visit.follow("Arketype: Afgørelse").at("Arketype: Afgørelse");
      visit.reads("Optaget");
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void whatAChangeOfKleTouches(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.follow("KLE").at("Hvad rammes, hvis KLE ændres?");
      visit.reads("Kommunernes Ydelsessystem").reads("Fælleskommunal målarkitektur");
      String all = visit.download("csv");
      visit.field("bruger").check();
      visit.press("Vis").reads("Følg alle").reads("OS2 KITOS");
      visit.readsNot("Fælleskommunal målarkitektur");
      String some = visit.download("csv");
      assertTrue(all.contains("Fælleskommunal målarkitektur"), all);
      assertTrue(some.contains("OS2 KITOS") && !some.contains("Fælleskommunal"), some);
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void aQuestionIsAskedAndItsAnswerTakenHome(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.menu("Spørgsmål").at("Spørgsmål, der kan stilles");
      visit.follow("Hvad er et mødes dagsorden?").at("Hvad er et mødes dagsorden?");
      visit.choose("Mødet", "It-Arkitekturrådets møde 10. marts 2022").press("Vis svar");
      visit.reads("Velkommen og Siden sidst");
      String file = visit.download("CSV");
      assertTrue(file.contains("1.1,Velkommen og Siden sidst"), file);
      assertEquals(
          visit.main().locator("table.answers tbody tr").count(), file.lines().count() - 1);
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void theLanguageIsChangedAndChangedBack(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/");
      visit.write(SEARCH, "målarkitektur").press("Søg").at("Søg");
      String danish = visit.page().url();
      visit.menu("English").at("Search");
      visit.menu("Dansk").at("Søg");
      assertEquals(danish, visit.page().url());
      visit.menu("Byggeblokke").at("Byggeblokke");
      visit.follow("Aktivitet").at("Aktivitet");
      visit.menu("English").at("Activity").follow("Building blocks").at("Building blocks");
      visit.menu("Dansk").at("Byggeblokke");
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void aPageThatIsNotThereHelpsOn(Browser browser) {
    try (Visit visit = browser.visit()) {
      visit.open("/page/byggeblok/aktivitte");
      visit.at("Siden findes ikke").follow("Aktivitet").at("Aktivitet");
      visit.open("/page/findes/ikke");
      visit.at("Siden findes ikke").write(SEARCH, "aktivitet").press("Søg");
      visit.follow("Aktivitet").at("Aktivitet");
      assertEquals(List.of(), visit.faults());
    }
  }
}
