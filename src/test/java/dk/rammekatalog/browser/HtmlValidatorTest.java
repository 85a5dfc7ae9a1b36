package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The validator finds what is wrong; else it would say of everything that it is right. */
class HtmlValidatorTest {
  @Test
  void aFaultIsFoundOnItsPage() {
    String page =
        "<!doctype html><html lang=\"da\"><title>x</title><p id=\"a\">a<p id=\"a\">b</html>";
    List<String> faults = HtmlValidator.faults(Map.of("/wrong", page));
    assertTrue(faults.get(0).startsWith("/wrong "), faults.toString());
    assertTrue(faults.get(0).contains("Duplicate ID"), faults.toString());
    String right = page.replaceFirst("<p id=\"a\">a", "<p>a");
    assertEquals(List.of(), HtmlValidator.faults(Map.of("/right", right)));
  }
}
