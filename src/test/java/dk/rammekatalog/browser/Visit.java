package dk.rammekatalog.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One person's visit, who goes by what can be seen: links by their texts, fields by their labels.
 * Each step waits until it can be done. What goes wrong in the browser meanwhile is kept.
 */
public final class Visit implements AutoCloseable {
  /** Only a page that never comes is waited for so long; the machine may have other work. */
  private static final int PATIENCE = 60_000;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  Visit(Site site, BrowserContext context) {
    this.site = site;
    this.context = context;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    context.setDefaultTimeout(PATIENCE);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().contains("the server responded with a status of 4");
          if (message.type().equals("error") && !expected) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onRequestFailed(
        request -> {
          boolean left = "net::ERR_ABORTED".equals(request.failure()); // by the visitor
          if (!left) {
            faults.add("failed: " + request.url());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.url("/")) && !request.url().startsWith("blob:")) {
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

  /** Follows the first link with this text in the content of the page. */
  Visit follow(String text) {
    return followIn(main(), text);
  }

  /** Follows a link in the header: the menu, the name, the language. */
  Visit menu(String text) {
    return followIn(page.locator("header"), text);
  }

  private Visit followIn(Locator part, String text) {
    part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text).setExact(true))
        .first()
        .click();
    return this;
  }

  /** Writes in the field with this label. */
  Visit write(String label, String text) {
    field(label).fill(text);
    return this;
  }

  /** Chooses in the list with this label. */
  Visit choose(String label, String option) {
    list(label).selectOption(option);
    return this;
  }

  /** The list with this label; its values may come some seconds after the server has started. */
  Locator list(String label) {
    await()
        .atMost(Duration.ofMillis(PATIENCE))
        .until(
            () -> {
              boolean there = field(label).locator("option").count() > 0;
              if (!there) {
                page.reload();
              }
              return there;
            });
    return field(label);
  }

  Locator field(String label) {
    return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
  }

  /** Presses the button with this text. */
  Visit press(String text) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true))
        .first()
        .click();
    return this;
  }

  /** What follows a link with this text to a file: the text of the file. */
  String download(String text) {
    Download download = page.waitForDownload(() -> follow(text));
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the page has this heading. */
  Visit at(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  /** Waits until the content of the page has this text, to be seen, with any space in it. */
  Visit reads(String text) {
    assertThat(main()).containsText(text, new ContainsTextOptions().setUseInnerText(true));
    return this;
  }

  /** Whether the content of the page has this text. */
  Visit readsNot(String text) {
    assertThat(main()).not().containsText(text, new ContainsTextOptions().setUseInnerText(true));
    return this;
  }

  Locator main() {
    return page.locator("main");
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
