package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The identifier of a term takes a browser to the term, and a number to its rows. */
@ExtendWith({Site.Shared.class, Browser.Shared.class})
class OntologyBrowserTest {
  @Test
  void theIdentifierOfATermLeadsToItsPlaceAndPage(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/ontology#Decision");
      Locator term = page.locator("li#Decision");
      assertTrue(isInView(term), "the place of the class is in view");
      term.locator("a").first().click();
      assertEquals("Beslutning", page.locator("h1").textContent());
    }
  }

  @Test
  void aRuleIsShownThoughItsGroupIsClosed(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/shapes#decision-outcome");
      assertTrue(isInView(page.locator("li#decision-outcome")), "the rule is in view");
      Page other = visit.open("/page/shapes");
      assertEquals(0, other.locator("details.rules[open]").count());
    }
  }

  @Test
  void aNumberLeadsToRowsThatCanBeSorted(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/kvalitet");
      Locator number = page.locator("td.number a[href='/kvalitet/udfald']");
      int count = Integer.parseInt(number.textContent());
      number.click();
      assertEquals(count, page.locator("main tbody tr").count());
      page.locator("th a[href*='sorter=thing']").click();
      assertEquals(1, page.locator("th[aria-sort=ascending]").count());
    }
  }

  private static boolean isInView(Locator place) {
    return (Boolean)
        place.evaluate(
            "e => { const r = e.getBoundingClientRect();"
                + " return r.height > 0 && r.top >= 0 && r.top < innerHeight; }");
  }
}
