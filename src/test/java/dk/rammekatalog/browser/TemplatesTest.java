package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold on a page of each template, in a browser. */
@ExtendWith({Site.Shared.class, Browser.Shared.class})
class TemplatesTest {
  @Test
  void everybodyCanUseIt(Site site, Browser browser) {
    Map<String, String> found = new TreeMap<>();
    try (Visit visit = browser.visit()) {
      for (String address : Templates.addresses(site)) {
        Page page = visit.open(address);
        List<String> faults = Accessibility.faults(page);
        if (!faults.isEmpty()) {
          found.put(address, faults.toString());
        }
        String expected = address.endsWith("lang=en") ? "en" : "da";
        String language = page.locator("html").getAttribute("lang");
        if (page.locator("h1").count() != 1 || !expected.equals(language)) {
          found.put(address + " h1", page.locator("h1").count() + " headings in " + language);
        }
      }
      assertEquals(Map.of(), found);
      assertEquals(List.of(), visit.faults());
    }
  }

  @Test
  void nothingIsCutOffOnAPhoneOrWhenEnlarged(Site site, Browser browser) {
    Map<String, String> found = new TreeMap<>();
    for (int width : List.of(320, 640)) {
      try (Visit visit = browser.visit(width)) {
        for (String address : Templates.addresses(site)) {
          Page page = visit.open(address);
          if (visit.overflow() > 0) {
            found.put(address + " at " + width, visit.overflow() + " pixels wider");
          }
          List<String> small = width == 320 ? Accessibility.faults(page, "target-size") : List.of();
          if (!small.isEmpty()) {
            found.put(address + " for fingers", small.toString());
          }
        }
      }
    }
    assertEquals(Map.of(), found);
  }

  @Test
  void theHtmlIsValid(Site site) {
    Map<String, String> pages =
        Templates.addresses(site).stream()
            .collect(Collectors.toMap(each -> each, each -> html(site, each)));
    assertEquals(List.of(), HtmlValidator.faults(pages));
  }

  private static String html(Site site, String address) {
    return site.client().get(address, "Accept", "text/html").body();
  }
}
