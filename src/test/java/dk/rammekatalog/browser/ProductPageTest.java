package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages of products and systems tell, by the council's documents. */
@ExtendWith(Site.Shared.class)
class ProductPageTest {
  private static final String MEMO = "/page/standard/minimumsstandard-for-memo-opmaerkning";
  private static final String DCAT = "/page/anvendelsesprofil/dcat";

  @Test
  void anApprovedStandardTellsByWhomWhenAndWithWhichRemark(Site site) {
    String text = text(site, MEMO);
    assertIn(text, "Minimumsstandard for MeMo-opmærkning v 1.0 Optaget Udledt:");
    assertIn(text, "Godkendt 2. september 2022 af Arkitekturboard");
    assertIn(text, "Godkendt med bemærkninger 2. september 2022, Arkitekturboard:");
    assertIn(text, "Bemærkninger Enighed om optagelse, god modtagelse i kommunerne.");
    assertIn(text, "Intet i kataloget afløser det.");
  }

  @Test
  void aDecisionOnADescriptionIsNotOneOnTheProduct(Site site) {
    String text = text(site, DCAT);
    assertIn(text, "Afgørelsen gælder beskrivelsen, ikke selve produktet.");
    assertIn(text, "Kataloget kender 2 versioner, som ingen anden har afløst.");
    assertFalse(text(site, MEMO).contains("ikke selve produktet"));
  }

  @Test
  void sourcesThatDisagreeStandSideBySide(Site site) {
    String text = text(site, DCAT);
    assertIn(text, "2.0 / 3.0.0 / 2.0.2");
    assertIn(text, "2.0 Boardets udtalelse siger, at version 2.0 bør optages 2.9 Afrapportering");
    assertIn(text, "Digitaliseringsstyrelsens side om DCAT-AP-DK");
  }

  @Test
  void whatIsNotRecordedIsSaid(Site site) {
    String text = text(site, "/page/klassifikation/kle");
    assertIn(text, "ingen kilde oplyser en modenhed");
    assertIn(text, "Beslutning Ingen registreret beslutning.");
    assertIn(text(site, "/page/klassifikation/kle?lang=en"), "No decision recorded.");
  }

  @Test
  void theThreadIsInOrderAndKeepsPlansApart(Site site) {
    String html = html(site, MEMO);
    String drawing = html.substring(html.indexOf("<svg"), html.indexOf("</svg>"));
    List<Integer> places =
        Stream.of(
                "sag/SAG-2021-06062",
                "punkt/2022-03-10-1.1",
                "beslutning/arkitekturboard-2022-09-02-1",
                "bemaerkning/arkitekturboard-2022-09-02-1-1",
                "punkt/2022-09-14-2.3",
                "aktoergruppe/kommunerne")
            .map(name -> drawing.indexOf("href=\"/page/" + name + "\""))
            .toList();
    assertFalse(places.contains(-1), places.toString());
    assertEquals(places.stream().sorted().toList(), places);
    String[] planned = drawing.split("<g class=\"planned\">");
    assertEquals(4, planned.length, "two expectations and a planned use");
    assertTrue(planned[3].contains("aktoergruppe/kommunerne"), planned[3]);
  }

  @Test
  void aSystemShowsWhatIsToFlow(Site site) {
    String html = html(site, "/page/system/toek");
    assertEquals(2 * 8, html.split("class=\"arrow dashed\"").length - 1, "wide and narrow");
    assertFalse(html.contains("class=\"arrow\""), "nothing flows yet");
    String text = text(site, "/page/system/toek");
    assertIn(text, "Hvor langt Planlagt");
    assertIn(text, "Tværgående Økonomikomponent → NemKonto Udbetaling og genudbetaling Planlagt");
    assertIn(text, "TØK følger reglerne om udbetaling, fordring (PSRM) og skat");
  }

  @Test
  void aLawTellsWhatItLeadsToAndHowFar(Site site) {
    String text = text(site, "/page/lov/hoi-loven");
    assertIn(text, "Hvor langt Planlagt");
    assertIn(text, "It-understøttelse af Helhedsorienteret Indsats (I gang)");
    assertIn(text, "Minimumsløsning til Helhedsorienteret Indsats (Planlagt)");
  }

  @Test
  void aPageCanBeCitedAndTellsWhereItIsWritten(Site site) {
    String html = html(site, "/page/system/nemkonto");
    assertIn(html, "readonly value=\"https://w3id.org/rammekatalog/id/system/nemkonto\"");
    assertIn(html, "<code>data/system/toek.ttl</code>");
    assertIn(html, "href=\"https://git.example.org/data/system/toek.ttl#L");
    String cited = ".*NemKonto\\. Rammekatalog, version \\w{16}, \\d+\\. \\w+ 20\\d\\d\\. .*";
    assertTrue(text(site, "/page/system/nemkonto").matches(cited));
  }

  private static void assertIn(String text, String part) {
    assertTrue(text.contains(part), () -> part + " is not in " + text);
  }

  private static String html(Site site, String path) {
    return site.client().get(path, "Accept", "text/html").body();
  }

  /** The text that people see, with one space between words. */
  private static String text(Site site, String path) {
    return html(site, path)
        .replaceAll("(?s)<(head|script)\\b.*?</\\1>", " ")
        .replaceAll("</(a|strong|small)>", "")
        .replaceAll("<(a|strong|small)\\b[^>]*>", "")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("&#39;", "'");
  }
}
