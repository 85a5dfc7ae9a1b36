package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is the same on every page: header, menu, search, language, paper. */
@ExtendWith(Browser.Shared.class)
class LayoutTest {
  private static final String PATH = "/page/byggeblok/aktivitet";

  @Test
  void theKeyboardReachesContentMenuAndSearch(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open(PATH);
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        page.keyboard().press("Tab");
        String name = "document.activeElement.textContent.trim() || document.activeElement.name";
        reached.add((String) page.evaluate(name));
      }
      assertEquals("Gå til sidens indhold", reached.get(0));
      assertTrue(reached.containsAll(List.of("Møder", "SPARQL", "q")), reached.toString());
    }
  }

  @Test
  void theSkipLinkLeadsToTheContent(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open(PATH);
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertEquals("main-content", page.evaluate("document.activeElement.id"));
    }
  }

  @Test
  void theMenuOpensOnAPhoneWithoutScripts(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(390)) {
      Page page = visit.open(PATH);
      Locator entry = page.locator("#menu a", new Page.LocatorOptions().setHasText("Systemer"));
      assertFalse(entry.isVisible());
      page.locator(".button-menu-open").click();
      assertTrue(entry.isVisible());
      entry.click();
      assertEquals("Systemer", page.locator("h1").textContent());
    }
  }

  @Test
  void theLanguageIsSwitchedOnTheSamePage(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open(PATH);
      page.locator(".language").click();
      assertTrue(page.url().endsWith(PATH + "?lang=en"), page.url());
      assertEquals("Activity", page.locator("h1").textContent());
      page.locator("#menu a").first().click();
      assertEquals("Meetings", page.locator("h1").textContent());
    }
  }
}
