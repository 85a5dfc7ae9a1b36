package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real browser: the Chromium of this machine, one for all classes of tests that have
 * {@code @ExtendWith(Browser.Shared.class)}. Where there is none the tests are left out, unless
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

  /** Starts the browser for the first class of tests, and stops it after the last. */
  public static final class Shared implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
      boolean found = executable().isPresent();
      if (!found && System.getenv(VARIABLE) != null) {
        fail("no Chromium in " + PLACES + " or " + System.getenv(VARIABLE));
      }
      Assumptions.assumeTrue(found, "no Chromium in " + PLACES);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Site site = Site.of(context);
      return context
          .getRoot()
          .getStore(Namespace.create(Browser.class))
          .getOrComputeIfAbsent(
              Browser.class, key -> new Browser(site, executable().orElseThrow()), Browser.class);
    }
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
    return visit(1280);
  }

  /** A visit on a window of this width. */
  public Visit visit(int width) {
    return visit(context(width));
  }

  /** A visit without JavaScript. */
  public Visit visitWithoutScripts(int width) {
    return visit(context(width).setJavaScriptEnabled(false));
  }

  /** A visit on a telephone that is touched. */
  public Visit visitOnPhone() {
    return visit(context(390).setHasTouch(true).setIsMobile(true));
  }

  private Visit visit(NewContextOptions options) {
    return new Visit(site, chromium.newContext(options));
  }

  private static NewContextOptions context(int width) {
    return new NewContextOptions().setLocale("da-DK").setViewportSize(width, 900);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
