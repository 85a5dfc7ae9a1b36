package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The extended editor of queries, and the plain form that is there without it. */
@ExtendWith(Browser.Shared.class)
class EditorTest {
  /** An attribute of its own that the editor does not need; the policy of the site stands. */
  private static final String BLOCKED = "Applying inline style violates";

  @Test
  void aQueryIsAskedInTheExtendedEditor(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open("/sparql?tekst=SELECT+%3Fx+%7B+VALUES+%3Fx+%7B+%22fundet%22+%7D+%7D");
      page.locator("#editor button").first().click();
      page.locator("#editor .CodeMirror").first().waitFor();
      page.locator(".yasqe_queryButton").first().click();
      page.locator(".yasr table td", new Page.LocatorOptions().setHasText("fundet"))
          .first()
          .waitFor();
      assertEquals(
          List.of(), visit.faults().stream().filter(fault -> !fault.startsWith(BLOCKED)).toList());
    }
  }

  @Test
  void theFormAsksWithoutScripts(Browser browser) {
    try (Visit visit = browser.visitWithoutScripts(390)) {
      Page page = visit.open("/sparql?tekst=SELECT+%3Fx+%7B+VALUES+%3Fx+%7B+%22fundet%22+%7D+%7D");
      page.locator("#plain button").click();
      assertTrue(page.content().contains("fundet"), page.content());
    }
  }
}
