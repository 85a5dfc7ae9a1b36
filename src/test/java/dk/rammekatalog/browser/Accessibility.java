package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page, by the rules of WCAG 2.2, A and AA. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessibility() {}

  /** What is serious or critical: the rule and three places. */
  static List<String> faults(Page page) {
    return of(new AxeBuilder(page).withTags(RULES));
  }

  /** What is serious or critical by these rules. */
  static List<String> faults(Page page, String... rules) {
    return of(new AxeBuilder(page).withRules(List.of(rules)));
  }

  private static List<String> of(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + places(rule))
        .toList();
  }

  static void assertUsable(Page page) {
    assertEquals(List.of(), faults(page));
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList().toString();
  }
}
