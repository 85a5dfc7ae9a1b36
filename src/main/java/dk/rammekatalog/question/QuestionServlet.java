package dk.rammekatalog.question;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The question library for people: {@code /sporgsmaal}, and each question below it. */
public final class QuestionServlet extends HttpServlet {
  public static final String PATH = "/sporgsmaal";

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;
  private final transient Questions questions;

  public QuestionServlet(Site site, Pages pages, Questions questions) {
    this.site = site;
    this.pages = pages;
    this.questions = questions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Library library = questions.of(version);
    Language language = Answers.pageLanguage(request);
    String name = Paths.name(request);
    if (name.isEmpty()) {
      pages.send(
          request,
          response,
          version,
          () -> Page.of("sporgsmaal.jte", Map.of("groups", Group.of(library, language))));
      return;
    }
    Optional<Question> question = library.question(name);
    if (question.isEmpty()) {
      pages.send(request, response, version, () -> missing(library, name, language));
      return;
    }
    Asked asked = Asked.of(request, library, question.get(), Set.of("lang"));
    Asked named = asked.named(language);
    if (!named.equals(asked)) {
      response.sendRedirect(address(named, language));
      return;
    }
    send(request, response, asked, language);
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, Asked asked, Language language)
      throws IOException {
    OpenVersion version = asked.library().version();
    if (asked.library().isReady(asked.question())) {
      pages.send(request, response, version, () -> page(asked, language));
    } else {
      questions.prepare(asked.library(), asked.question());
      pages.sendAnew(request, response, version, "first", () -> page(asked, language));
    }
  }

  private Page page(Asked asked, Language language) {
    QuestionView view = new QuestionViews(site, asked.library().version(), language).of(asked);
    int status =
        view.problem().isPresent() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK;
    return new Page(status, "spoergsmaal.jte", Map.of("view", view));
  }

  private static Page missing(Library library, String name, Language language) {
    List<Value> nearest =
        library.nearest(name).stream()
            .flatMap(each -> library.question(each).stream())
            .map(each -> new Value(each.title(language), PATH + "/" + each.name()))
            .toList();
    return new Page(
        HttpServletResponse.SC_NOT_FOUND,
        "spoergsmaal-mangler.jte",
        Map.of("name", name, "nearest", nearest));
  }

  private String address(Asked asked, Language language) {
    String query = asked.query();
    String english = language == Language.EN ? (query.isEmpty() ? "?" : "&") + "lang=en" : "";
    return site.url(PATH + "/" + asked.question().name() + query + english);
  }
}
