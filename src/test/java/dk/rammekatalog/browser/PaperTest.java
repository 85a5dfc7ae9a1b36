package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Boards use paper: the content is on it, and nothing that only a screen can do. */
@ExtendWith(Browser.Shared.class)
class PaperTest {
  private static final List<String> ONLY_ON_SCREEN =
      List.of(
          "Gå til sidens indhold",
          "Menu",
          "English",
          "Forside",
          "Genveje",
          "Hvor kilder er uenige",
          "Kopiér",
          "Hvad rammes, hvis dette ændres?",
          "Vis svar",
          "Tråden som tabel",
          "Som data:");

  @Test
  void aProductWithItsThread(Browser browser) {
    String text = printed(browser, "/page/standard/minimumsstandard-for-memo-opmaerkning");
    assertIn(text, "Minimumsstandard for MeMo-opmærkning");
    assertIn(text, "Godkendt med bemærkninger 2. september 2022, Arkitekturboard");
    assertIn(text, "Enighed om optagelse, god modtagelse i kommunerne");
    assertIn(text, "Afrapporteringen fra Arkitekturboard");
    assertIn(
        text, "https://w3id.org/rammekatalog/id/standard/minimumsstandard-for-memo-opmaerkning");
  }

  @Test
  void aMeetingWithItsAgenda(Browser browser) {
    String text = printed(browser, "/page/moede/2022-03-10");
    assertIn(text, "It-Arkitekturrådets møde 10. marts 2022");
    assertIn(text, "1.1 Velkommen og Siden sidst");
  }

  @Test
  void anAnswerWithTheAddressThatKeepsAnsweringIt(Browser browser) {
    String text = printed(browser, "/sporgsmaal/moedets-dagsorden?moede=moede/2022-03-10");
    assertIn(text, "Hvad er et mødes dagsorden?");
    assertIn(text, "Velkommen og Siden sidst");
    assertIn(text, "/sporgsmaal/moedets-dagsorden?moede=moede/2022-03-10");
  }

  @Test
  void aLinkOutOfTheCatalogueHasItsAddress(Browser browser) {
    String text = printed(browser, "/page/dokument/side-digst-dcat-ap-dk");
    assertIn(text, "(https://");
  }

  /** The text of the page as it is printed, with one space between words. */
  private static String printed(Browser browser, String path) {
    try (Visit visit = browser.visit()) {
      Page page = visit.open(path);
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
      String text = text(pdf);
      assertEquals(List.of(), ONLY_ON_SCREEN.stream().filter(text::contains).toList());
      assertFalse(text.isBlank());
      return text;
    }
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertIn(String text, String part) {
    String whole = text.replace(" ", "");
    assertTrue(whole.contains(part.replace(" ", "")), () -> part + " is not in " + text);
  }
}
