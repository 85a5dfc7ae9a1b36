package dk.rammekatalog.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit with the keyboard alone, and what has its attention can always be seen. */
@ExtendWith(Browser.Shared.class)
class KeyboardTest {
  private static final int MOST_STEPS = 250;

  /** What a person hears of the element that has the focus. */
  private static final String NAME =
      "(() => { const e = document.activeElement;"
          + " return (e.labels?.[0]?.textContent || e.innerText || e.ariaLabel || e.tagName)"
          + ".replace(/\\s+/g, ' ').trim() })()";

  /** Whether the element that has the focus lies in the window and is marked. */
  private static final String SEEN =
      "(() => { const e = document.activeElement; const r = e.getBoundingClientRect();"
          + " const near = [e, ...(e.labels || [])];"
          + " const styles = near.flatMap(x =>"
          + " [null, '::before', '::after'].map(p => getComputedStyle(x, p)));"
          + " const marked = styles.some(s => s.boxShadow !== 'none'"
          + " || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);"
          + " const inside = near.some(x => { const b = x.getBoundingClientRect();"
          + " return b.width > 1 && b.bottom > 0 && b.top < innerHeight });"
          + " return e === document.body || marked && inside })()";

  private static String name(Page page) {
    return (String) page.evaluate(NAME);
  }

  /** Presses Tab until the focus is on what has this name. */
  private static void tabTo(Page page, String name) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      page.keyboard().press("Tab");
      passed.add(name(page));
      if (name(page).equals(name)) {
        return;
      }
    }
    fail(name + " is not reached, but " + passed);
  }

  @Test
  void searchNarrowAndRead(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/");
      page.keyboard().press("Tab");
      assertEquals("Gå til sidens indhold", name(page));
      assertEquals(true, page.evaluate(SEEN));
      page.keyboard().press("Enter");
      tabTo(page, "Søg efter en standard, en byggeblok, et system, et sagsnummer …");
      page.keyboard().type("aktivitet");
      page.keyboard().press("Enter");
      visit.at("Søg").reads("fundet");
      tabTo(page, "Kommunernes It-Arkitekturråd");
      page.keyboard().press("Enter");
      visit.reads("Organ: Kommunernes It-Arkitekturråd");
      tabTo(page, "Aktiviteter som følge af datastrategien");
      page.keyboard().press("Enter");
      visit.at("Aktiviteter som følge af datastrategien");
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void aSuggestionIsChosenWithArrows(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/");
      tabTo(page, "Søg efter en standard, en byggeblok, et system, et sagsnummer …");
      page.keyboard().type("nemkon");
      assertThat(page.locator("[role=option]").first()).containsText("NemKonto");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[role=option][aria-selected=true]")).containsText("NemKonto");
      page.keyboard().press("Enter");
      visit.at("NemKonto");
    }
  }

  @Test
  void aQuestionIsAsked(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/");
      tabTo(page, "Spørgsmål");
      page.keyboard().press("Enter");
      visit.at("Spørgsmål, der kan stilles");
      tabTo(page, "Hvad er et mødes dagsorden?");
      page.keyboard().press("Enter");
      visit.at("Hvad er et mødes dagsorden?");
      visit.list("Mødet");
      tabTo(page, "Mødet");
      page.keyboard().press("Home");
      tabTo(page, "Vis svar");
      page.keyboard().press("Enter");
      visit.reads("Velkommen og Siden sidst");
    }
  }

  @Test
  void theMenuOfANarrowWindow(Browser browser) {
    try (Visit visit = browser.visit(390)) {
      Page page = visit.open("/page/byggeblok/aktivitet");
      tabTo(page, "Menu");
      page.keyboard().press("Enter");
      tabTo(page, "Systemer");
      page.keyboard().press("Enter");
      visit.at("Systemer");
      tabTo(page, "Menu");
      page.keyboard().press("Enter");
      assertThat(page.locator("#menu")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#menu")).isHidden();
    }
  }

  @Test
  void whatHasTheFocusIsSeen(Browser browser) {
    List<String> unseen = new ArrayList<>();
    try (Visit visit = browser.visit(1280)) {
      for (String path :
          List.of(
              "/",
              "/soeg?q=moede",
              "/page/standard/minimumsstandard-for-memo-opmaerkning",
              "/page/klassifikation/kle?vis=konsekvens",
              "/sporgsmaal/emnets-traad",
              "/sparql",
              "/page/ontology")) {
        Page page = visit.open(path);
        for (int i = 0; i < 60; i++) {
          page.keyboard().press("Tab");
          if (!(Boolean) page.evaluate(SEEN)) {
            unseen.add(path + " " + name(page));
          }
        }
      }
    }
    assertEquals(List.of(), unseen);
  }
}
