package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of meetings, and of what happens at them, say what the sources say and no more. */
class MeetingPagesTest {
  @TempDir static Path var;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void serve() {
    served = Served.in(var);
    client = served.client();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** The text of a page as it is read: without tags, and with one space for several. */
  private static String read(String path) {
    HttpResponse<String> answer = client.get("/page/" + path);
    assertEquals(200, answer.statusCode(), path);
    return answer
        .body()
        .replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .replace(" ,", ",")
        .replace(" .", ".")
        .replace(" :", ":")
        .replace("( ", "(")
        .replace(" )", ")");
  }

  private static void assertSays(String path, String... texts) {
    String page = read(path);
    for (String text : texts) {
      assertTrue(page.contains(text), path + " should say «" + text + "»: " + page);
    }
  }

  /** The part of a page from one text to the next. */
  private static String between(String page, String from, String to) {
    int start = page.indexOf(from);
    return page.substring(start, page.indexOf(to, start));
  }

  @Test
  void minutesTellWhatCameOfEachItem() {
    String answer =
        between(read("moede/2022-03-10"), "Hvad blev besluttet på mødet?", "Om dato og nummer:");
    assertTrue(answer.contains("1.1 Velkommen og Siden sidst Orienteret"), answer);
    assertTrue(answer.contains("Taget til efterretning med kommentarer"), answer);
    assertTrue(answer.contains("(4 bemærkninger)"), answer);
    assertTrue(answer.contains("2.7 Det Virtuelle Jobunivers Anbefalinger givet"), answer);
    assertFalse(answer.contains("Ingen registreret"), answer);
  }

  @Test
  void anAgendaAloneDecidesNothing() {
    for (String meeting : List.of("2021-efteraar", "2022-09-14", "2022-11", "2023-11-30")) {
      assertSays(
          "moede/" + meeting,
          "Ingen beslutning registreret Kataloget kender kun dagsordenen, ikke referatet.");
    }
  }

  @Test
  void aMeetingWithoutItemsTellsItsDecisionsAndTheirRemarks() {
    assertSays(
        "moede/arkitekturboard-2023-10-31",
        "Godkendt Godkendelse: Arkitekturbeskrivelse for datasæts kvalitet (2 bemærkninger)",
        "Godkendt med bemærkninger Godkendelse: Arkitekturbeskrivelse vedr. datasæt",
        "Version 2.0 bør optages Standarden udvikles",
        "Fortalt senere 2.9 Afrapportering fra Arkitekturboards møder");
  }

  @Test
  void aDateSaysHowItIsKnown() {
    assertSays(
        "moede/2022-11",
        "november 2022 (udledt; mellem 1. november 2022 og 5. december 2022)",
        "møde nr. 44 (nummeret er udledt)");
    assertSays("moede/2018-12-06", "6. december 2018 (udledt)");
    assertFalse(read("moede/2022-09-14").contains("14. september 2022 (udledt"));
    assertSays("moede/arkitekturboard-2019-12-16", "Planlagt", "om mødet blev holdt");
  }

  @Test
  void sourcesThatDisagreeBothStand() {
    assertSays(
        "moede/2017-12-07",
        "Hvad kilderne er uenige om",
        "24 En dagsordens titel kalder det 24. møde Titellister over rådets dagsordener",
        "27 Siderne om arkitekturreglerne kalder det 27. møde Siderne om de enkelte");
  }

  @Test
  void anItemTellsWhatWasAskedSaidAndAdvised() {
    assertSays(
        "punkt/2022-03-10-2.4",
        "Drøfter: NSIS-rapporten og de tænkte aktiviteter",
        "Helle Bovbjerg (svar, svarer på Hvor hører NSIS-projektet til",
        "Lav et overblik over løsningerne (til NSIS-projektet hos KOMBIT, udledt) Fulgt op:");
    assertSays(
        "punkt/2023-11-30-2.9",
        "Punktet fortæller om Arkitekturboards 17. møde 29. august 2023",
        "Arkitekturboards 18. møde 31. oktober 2023");
    assertSays("punkt/2022-11-2.5", "Vibeke Normann (udledt)");
  }

  @Test
  void aCaseAndATopicRunThroughTheMeetings() {
    assertSays("sag/SAG-2021-06062", "5 punkter på 1 møde har nummeret", "samlesag, er udledt");
    String memo = between(read("emne/memo"), "Emnet, møde for møde", "Hvor det står");
    int first = memo.indexOf("It-Arkitekturrådets møde i december 2021");
    int second = memo.indexOf("It-Arkitekturrådets møde 10. marts 2022");
    int third = memo.indexOf("It-Arkitekturrådets møde 14. september 2022");
    assertTrue(0 <= first && first < second && second < third, memo);
    assertTrue(memo.contains("Mødets punkter er ikke i kataloget."), memo);
  }

  @Test
  void anInferredOutcomeIsMarked() {
    assertSays(
        "beslutning/arkitekturboard-2023-08-29-1",
        "Godkendt med bemærkninger (udledt)",
        "At udfaldet er godkendt med bemærkninger, er udledt");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertSays(
        "indstilling/2022-09-14-2.5-1",
        "Ingen beslutning registreret Kataloget kender ingen beslutning om indstillingen.",
        "Det fællesoffentlige samtykkeprojekt (udledt) (trykt som Projektet)");
    assertSays(
        "bemaerkning/arkitekturboard-2023-10-31-2-1",
        "Godkendt med bemærkninger",
        "Ingen opfølgning registreret.");
    assertSays("anbefaling/2023-03-1", "KOMBIT har fulgt rådet og inddraget kommuner");
  }

  @Test
  void whoOnlyWasToTakePartIsPlanned() {
    assertSays("organisation/kombit", "Oplægsholder (planlagt)", "Helle Bovbjerg: Gæst");
    assertSays("kommune/odense", "Første anvender (overvejes)");
    assertSays("person/dan-bjoerneboe", "Deltager på vegne af KL (udledt)");
  }

  @Test
  void theOverviewHasAllMeetings() {
    String page = read("moede");
    assertTrue(
        page.indexOf("It-Arkitekturrådets møde 30. november 2023")
            < page.indexOf("It-Arkitekturrådets møde 14. september 2022"));
    assertTrue(page.contains("2021 (udledt; mellem 4. juni 2021 og 8. oktober 2021)"), page);
    int all = client.get("/page/moede").body().split("href=\"/page/moede/", -1).length - 1;
    String count = "PREFIX rk: <https://w3id.org/rammekatalog/ontology#> ";
    String meetings =
        client
            .ask(count + "SELECT (COUNT(*) AS ?n) { ?meeting a rk:Meeting }", "Accept", "text/csv")
            .body();
    assertEquals("n\r\n" + all + "\r\n", meetings);
    assertSays("emne", "MeMo 3 2 2022");
  }

  @Test
  void aMeetingWithADayHasACalendarFile() {
    HttpResponse<String> file = client.get("/page/moede/2023-11-30.ics");
    assertEquals(200, file.statusCode());
    assertTrue(Client.header(file, "Content-Type").startsWith("text/calendar"));
    assertTrue(file.body().contains("DTSTART:20231130T090000Z\r\n"), file.body());
    String unfolded = file.body().replace("\r\n ", "");
    assertTrue(unfolded.contains("2.4 Udbredelse af NemHandel\\n"), unfolded);
    assertTrue(client.get("/page/moede/2023-11-30").body().contains("2023-11-30.ics\""));
    assertEquals(404, client.get("/page/moede/2022-11.ics").statusCode());
    assertFalse(client.get("/page/moede/2022-11").body().contains(".ics\""));
    assertEquals(404, client.get("/page/punkt/2022-11-2.5.ics").statusCode());
  }

  @Test
  void theSameInEnglish() {
    assertSays(
        "moede/2022-11?lang=en",
        "What was decided at the meeting?",
        "November 2022 (inferred; between 1 November 2022 and 5 December 2022)",
        "No decision recorded");
  }
}
