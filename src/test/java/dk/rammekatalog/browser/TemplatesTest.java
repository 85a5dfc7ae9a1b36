package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold on a page of each template, in a browser. */
@ExtendWith({Site.Shared.class, Browser.Shared.class})
class TemplatesTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Test
  void everybodyCanUseIt(Site site, Browser browser) {
    Map<String, String> found = new TreeMap<>();
    try (Visit visit = browser.visit()) {
      for (String address : Templates.addresses(site)) {
        Page page = visit.open(address);
        new AxeBuilder(page)
            .withTags(RULES).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .forEach(rule -> found.put(address + " " + rule.getId(), places(rule)));
        String expected = address.endsWith("lang=en") ? "en" : "da";
        String language = page.locator("html").getAttribute("lang");
        if (page.locator("h1").count() != 1 || !expected.equals(language)) {
          found.put(address, page.locator("h1").count() + " headings in " + language);
        }
      }
      assertEquals(Map.of(), found);
      assertEquals(List.of(), visit.faults());
    }
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList().toString();
  }

  @Test
  void nothingIsScrolledSidewaysOnAPhoneOrWhenEnlarged(Site site, Browser browser) {
    Map<String, Integer> wide = new TreeMap<>();
    for (int width : List.of(320, 640)) {
      try (Visit visit = browser.visit(width)) {
        for (String address : Templates.addresses(site)) {
          visit.open(address);
          if (visit.overflow() > 0) {
            wide.put(address + " at " + width, visit.overflow());
          }
        }
      }
    }
    assertEquals(Map.of(), wide);
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
