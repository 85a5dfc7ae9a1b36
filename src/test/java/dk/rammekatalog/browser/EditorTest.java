package dk.rammekatalog.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The extended editor of queries, from the start page on. */
@ExtendWith(Browser.Shared.class)
class EditorTest {
  /** Styles of the answer's table, which are in our own; the policy of the site stands. */
  private static final String BLOCKED = "Applying inline style violates";

  @Test
  void aQueryIsWrittenWithDanishNamesAndAsked(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = opened(visit);
      type(page, "SELECT ?moede ?nummer { ?moede a møde");
      assertEquals("Møde  rk:Meeting", hints(page).get(0));
      page.keyboard().press("Enter");
      page.keyboard().type(" ; nummer");
      assertTrue(hints(page).get(0).contains("mødenummer  rk:meetingNumber"), "first of a meeting");
      Accessibility.assertUsable(page);
      page.keyboard().press("Enter");
      page.keyboard().type(" ?nummer } ORDER BY ?nummer");
      String prefix = "PREFIX rk: <https://w3id.org/rammekatalog/ontology#>\n";
      String query = "SELECT ?moede ?nummer { ?moede a rk:Meeting ; rk:meetingNumber ?nummer }";
      assertEquals(prefix + query + " ORDER BY ?nummer", written(page));
      ask(page);
      assertThat(page.locator(".yasr_response_chip")).containsText("rækker på");
      assertThat(page.locator(".yasr_results")).containsText("id/moede/arkitekturboard-2022-09-02");
      Accessibility.assertUsable(page);
      String link = ".yasr_results a[href$='moede/2022-03-10']";
      Page meeting = page.waitForPopup(() -> page.locator(link).click());
      assertThat(meeting.locator("h1")).hasText("It-Arkitekturrådets møde 10. marts 2022");
      assertEquals(List.of(), faults(visit));
    }
  }

  @Test
  void aMistakeInAQueryIsExplained(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = opened(visit);
      Accessibility.assertUsable(page);
      type(page, "SELECT * { ?x a ukendt:Ting }");
      ask(page);
      assertThat(page.locator(".yasr [role=alert]"))
          .containsText("præfikset i ukendt:Ting (linje 1, tegn 17) er ikke erklæret");
      Accessibility.assertUsable(page);
    }
  }

  @Test
  void aQueryIsSharedByItsAddress(Browser browser) {
    String address;
    try (Visit visit = browser.visit()) {
      Page page = opened(visit);
      type(page, "SELECT (\"delt & set\" AS ?x) {}");
      page.locator(".yasqe_share").click();
      address = page.locator(".yasqe_sharePopup input").inputValue();
    }
    try (Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(address);
      open(page);
      assertEquals("SELECT (\"delt & set\" AS ?x) {}", written(page));
      ask(page);
      assertThat(page.locator(".yasr_results td").last()).containsText("delt & set");
      assertEquals(List.of(), faults(visit));
    }
  }

  @Test
  void anExampleGoesIntoTheOpenEditor(Browser browser) {
    try (Visit visit = browser.visit()) {
      Page page = opened(visit);
      page.locator("summary", new Page.LocatorOptions().setHasText("Hvad er et mødes dagsorden?"))
          .click();
      visit
          .main()
          .locator("details[open] a", new Locator.LocatorOptions().setHasText("Åbn i editoren"))
          .click();
      assertTrue(written(page).contains("VALUES ?moede"), written(page));
    }
  }

  private static Page opened(Visit visit) {
    visit.open("/");
    visit.menu("SPARQL").at("SPARQL");
    open(visit.page());
    return visit.page();
  }

  private static void open(Page page) {
    page.getByText("Skriv i den udvidede editor").click();
    page.locator(".CodeMirror-code").first().waitFor();
    assertThat(page.locator("#plain")).isHidden();
  }

  private static void type(Page page, String query) {
    page.locator(".CodeMirror-lines").click();
    page.keyboard().press("Control+a");
    page.keyboard().press("Delete");
    page.keyboard().type(query);
  }

  private static List<String> hints(Page page) {
    page.keyboard().press("Control+Space");
    page.locator(".CodeMirror-hints").waitFor();
    return page.locator(".CodeMirror-hint").allInnerTexts();
  }

  private static String written(Page page) {
    return (String) page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()");
  }

  private static void ask(Page page) {
    page.locator(".yasqe_queryButton").click();
  }

  private static List<String> faults(Visit visit) {
    return visit.faults().stream().filter(fault -> !fault.startsWith(BLOCKED)).toList();
  }
}
