package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit on a telephone: nothing is scrolled sideways, and all can be hit with a finger. */
@ExtendWith(Browser.Shared.class)
class PhoneTest {
  private static final String SEARCH =
      "Søg efter en standard, en byggeblok, et system, et sagsnummer …";

  @Test
  void fromTheMenuToAMeetingAndFromTheSearchToASystem(Browser browser) {
    try (Visit visit = browser.visitOnPhone()) {
      visit.open("/");
      fits(visit);
      openMenu(visit.page());
      visit.menu("Møder").at("Møder");
      fits(visit);
      visit.follow("It-Arkitekturrådets møde 14. september 2022");
      visit.at("It-Arkitekturrådets møde 14. september 2022");
      fits(visit);
      visit.menu("Rammekatalog");
      visit.at("Kommunernes fælles rammearkitektur");
      visit.write(SEARCH, "TØK").press("Søg").at("Søg");
      fits(visit);
      visit.follow("Tværgående Økonomikomponent").at("Tværgående Økonomikomponent");
      fits(visit);
      openMenu(visit.page());
      visit.menu("Spørgsmål").at("Spørgsmål, der kan stilles");
      fits(visit);
      visit.follow("Hvad er et mødes dagsorden?").press("Vis svar").reads("Svar");
      fits(visit);
      assertEquals(List.of(), visit.faults());
    }
  }

  private static void openMenu(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu")).tap();
  }

  private static void fits(Visit visit) {
    assertEquals(0, visit.overflow(), visit.page().url());
    assertEquals(List.of(), Accessibility.faults(visit.page(), "target-size"), visit.page().url());
  }
}
