package dk.rammekatalog.page;

import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.Compressed;
import dk.rammekatalog.web.ErrorPage;
import dk.rammekatalog.web.Problem;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;

/** Renders the templates under {@code src/main/jte}, each page once for each version. */
public final class Pages implements ErrorPage {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dk.rammekatalog.page.jte");

  private final Site site;
  private final PageCache cache = new PageCache();

  public Pages(Site site) {
    this.site = site;
  }

  static boolean exists(String template) {
    return ENGINE.hasTemplate(template);
  }

  /**
   * Answers with a page, or with 304 if the client has it.
   *
   * @param version that the page is made of
   * @param page made and rendered in a read transaction of the version, if it is not known yet; it
   *     must depend on nothing but the version and the address
   */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      Supplier<Page> page)
      throws IOException {
    send(request, response, version, "", page);
  }

  /**
   * The same for a page that depends on more than the version and the address.
   *
   * @param tag other for each state of what it depends on besides
   */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      String tag,
      Supplier<Page> page)
      throws IOException {
    String whole = version.id() + "-" + Program.stamp() + (tag.isEmpty() ? "" : "-" + tag);
    if (Versioned.isKnown(request, response, whole)) {
      return;
    }
    Frame frame = Frame.of(request, site, version.id());
    String address = frame.address() + " " + tag;
    Optional<Compressed> known = cache.get(version.id(), address);
    if (known.isPresent()) {
      send(request, response, known.get());
      return;
    }
    Rendered made = Txn.calculateRead(version.dataset(), () -> render(page.get(), frame));
    if (made.status() == HttpServletResponse.SC_OK) {
      cache.put(version.id(), address, made.html());
    } else {
      response.setHeader("ETag", null);
      response.setStatus(made.status());
    }
    send(request, response, made.html());
  }

  /** The same for a page that is not kept, because it is seldom asked for in the same state. */
  public void sendAnew(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenVersion version,
      String tag,
      Supplier<Page> page)
      throws IOException {
    String whole = version.id() + "-" + Program.stamp() + "-" + tag;
    if (!Versioned.isKnown(request, response, whole)) {
      Frame frame = Frame.of(request, site, version.id());
      Rendered made = Txn.calculateRead(version.dataset(), () -> render(page.get(), frame));
      send(request, response, made.html());
    }
  }

  /** The page of a problem, without anything of the store, which may be the problem. */
  @Override
  public byte[] html(Problem problem) {
    Asked asked = problem.asked();
    Frame frame = Frame.of(asked, asked.language(), site, site.version().id());
    String question = asked.path().equals("/sparql") ? asked.parameter("query") : "";
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(
        "error.jte", Map.of("frame", frame, "problem", problem, "question", question), output);
    return output.toByteArray();
  }

  private record Rendered(int status, Compressed html) {}

  private static Rendered render(Page page, Frame frame) {
    Map<String, Object> all = new HashMap<>(page.parameters());
    all.put("frame", frame);
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(page.template(), all, output);
    return new Rendered(page.status(), Compressed.of(output.toByteArray()));
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, Compressed html)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    html.send(request, response);
  }

  /** The drawing of the thread as a file of its own. */
  static String draw(ThreadDrawing drawing) {
    StringOutput output = new StringOutput();
    ENGINE.render("thread.jte", Map.of("drawing", drawing, "alone", true), output);
    return output.toString();
  }
}
