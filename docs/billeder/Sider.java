import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Photographs ten pages of a catalogue that is served, on a screen and on a telephone. */
class Sider {
  private static final List<String> PAGES =
      List.of(
          "01-forside /",
          "02-hvad-gaelder /overblik/produkter",
          "03-produkt /page/standard/minimumsstandard-for-memo-opmaerkning",
          "04-konsekvens /page/klassifikation/kle?vis=konsekvens",
          "05-moede /page/moede/2022-03-10",
          "06-emne /page/emne/memo",
          "07-system /page/system/toek",
          "08-soeg /soeg?q=samtykke",
          "09-spoergsmaal /sporgsmaal/emnets-traad",
          "10-ontologi /page/ontology");

  /** Takes the address of the server and the folder of the pictures. */
  public static void main(String[] arguments) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    String chromium = System.getenv().getOrDefault("RAMMEKATALOG_CHROMIUM", "/usr/bin/chromium");
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(Path.of(chromium))
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    try (Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright.chromium().launch(options)) {
      for (String page : PAGES) {
        String[] name = page.split(" ");
        Path folder = Path.of(arguments[1]);
        take(browser, 1280, 1280, arguments[0] + name[1], folder.resolve(name[0] + ".png"));
        take(browser, 390, 844, arguments[0] + name[1], folder.resolve(name[0] + "-telefon.png"));
      }
    }
  }

  private static void take(Browser browser, int width, int height, String address, Path file) {
    NewContextOptions options = new NewContextOptions().setLocale("da-DK");
    try (BrowserContext context = browser.newContext(options.setViewportSize(width, height))) {
      Page page = context.newPage();
      page.setDefaultTimeout(60_000);
      page.navigate(address);
      page.screenshot(new ScreenshotOptions().setPath(file));
    }
  }
}
