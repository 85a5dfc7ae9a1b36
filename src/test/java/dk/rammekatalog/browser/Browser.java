package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: the Chromium of this machine. Where there is none the test is left out, unless
 * {@code RAMMEKATALOG_CHROMIUM} tells where it is, or is {@code required}.
 */
public final class Browser implements AutoCloseable {
  private static final String VARIABLE = "RAMMEKATALOG_CHROMIUM";
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Site site;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Site site, Path executable) {
    this.site = site;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Starts it; to be closed by who started it. */
  public static Browser on(Site site) {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && System.getenv(VARIABLE) != null) {
      fail("no Chromium in " + PLACES + " or " + System.getenv(VARIABLE));
    }
    Assumptions.assumeTrue(executable.isPresent(), "no Chromium in " + PLACES);
    return new Browser(site, executable.get());
  }

  private static Optional<Path> executable() {
    return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** A visit on a screen of 1280 × 900. */
  public Visit visit() {
    return new Visit(context().setViewportSize(1280, 900));
  }

  /** A visit on a window of this width. */
  public Visit visit(int width) {
    return new Visit(context().setViewportSize(width, 800));
  }

  /** A visit without JavaScript. */
  public Visit visitWithoutScripts(int width) {
    return new Visit(context().setViewportSize(width, 800).setJavaScriptEnabled(false));
  }

  private static NewContextOptions context() {
    return new NewContextOptions().setLocale("da-DK");
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  /** One person's visit; what goes wrong in the browser meanwhile is kept. */
  public final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private Visit(NewContextOptions options) {
      this.context = chromium.newContext(options);
      this.page = context.newPage();
      page.onConsoleMessage(
          message -> {
            boolean expected = message.text().contains("the server responded with a status of 4");
            if (message.type().equals("error") && !expected) {
              faults.add(message.text());
            }
          });
      page.onPageError(faults::add);
      page.onRequestFailed(request -> faults.add("failed: " + request.url()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(site.url("/"))) {
              faults.add("outside: " + request.url());
            }
          });
    }

    /** Opens a path of the site. */
    public Page open(String path) {
      page.navigate(site.url(path));
      return page;
    }

    public Page page() {
      return page;
    }

    /** Errors of scripts and of the content security policy, and requests to other sites. */
    public List<String> faults() {
      return List.copyOf(faults);
    }

    /** How much wider the page is than the window; 0 if it need not be scrolled sideways. */
    public int overflow() {
      String width = "Math.max(0, document.scrollingElement.scrollWidth - innerWidth)";
      return ((Number) page.evaluate(width)).intValue();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
