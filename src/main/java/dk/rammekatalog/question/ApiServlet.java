package dk.rammekatalog.question;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Problem;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.system.Txn;

/**
 * The question library for programs: {@code /api/queries} has all questions, {@code
 * /api/queries/<name>} answers one with the values of its parameters, as the file that the ending,
 * {@code format} or the Accept header asks for; {@code /api/openapi.json} describes them all, and
 * {@code /api} is the same as a page.
 */
public final class ApiServlet extends HttpServlet {
  public static final String PATH = "/api";
  static final String QUERIES = PATH + "/queries";

  /** What a request may have besides the question's own parameters. */
  static final Set<String> COMMON = Set.of("lang", "format", "page", "size");

  static final int PAGE = 100;
  static final int LARGEST = 10_000;

  private static final long serialVersionUID = 1L;
  private static final AcceptList OFFER =
      AcceptList.create(
          "application/sparql-results+json",
          "application/json",
          "text/csv",
          "text/turtle",
          AnswerFile.EXCEL.mediaType());
  private static final MediaType JSON = MediaType.create("application/json");

  private final transient Site site;
  private final transient Pages pages;
  private final transient Questions questions;

  public ApiServlet(Site site, Pages pages, Questions questions) {
    this.site = site;
    this.pages = pages;
    this.questions = questions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    Library library = questions.of(site.version());
    if (path.isEmpty() || path.equals("/")) {
      pages.send(request, response, library.version(), () -> page());
    } else if (path.equals("/queries") || path.equals("/openapi.json")) {
      if (!isKnown(request, response, library.version(), library.isReady() ? "" : "-first")) {
        OpenApi api = new OpenApi(site, library);
        byte[] bytes =
            Txn.calculateRead(
                library.version().dataset(),
                () -> path.equals("/queries") ? api.list() : api.description());
        send(response, JSON.getContentTypeStr(), bytes);
      }
    } else if (path.equals("/terms")) {
      if (!isKnown(request, response, library.version(), "")) {
        Language language = Answers.pageLanguage(request);
        byte[] bytes =
            Txn.calculateRead(
                library.version().dataset(), () -> Terms.of(library.version(), language));
        send(response, JSON.getContentTypeStr(), bytes);
      }
    } else if (path.startsWith("/queries/")) {
      question(request, response, library, path.substring("/queries/".length()));
    } else {
      refuse(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          Messages.of("api.no-path", PATH + path));
    }
  }

  private Page page() {
    return Page.of(
        "api.jte", Map.of("library", questions.of(site.version()), "address", site.url("")));
  }

  private void question(
      HttpServletRequest request, HttpServletResponse response, Library library, String asked)
      throws IOException {
    int dot = asked.lastIndexOf('.');
    String name = dot < 0 ? asked : asked.substring(0, dot);
    String ending = dot < 0 ? request.getParameter("format") : asked.substring(dot + 1);
    Optional<AnswerFile> file = ending == null ? accepted(request) : AnswerFile.ofExtension(ending);
    Optional<Question> question = library.question(name);
    if (question.isEmpty()) {
      LocalText text = Messages.of("api.no-question", name);
      send(
          response,
          problem(request, HttpServletResponse.SC_NOT_FOUND, text)
              .near("queries", library.nearest(name)));
    } else if (file.isEmpty()) {
      refuse(
          request,
          response,
          ending == null ? HttpServletResponse.SC_NOT_ACCEPTABLE : HttpServletResponse.SC_NOT_FOUND,
          Messages.of("api.no-format"));
    } else {
      Asked values = Asked.of(request, library, question.get(), COMMON);
      answer(request, response, values, file.get());
    }
  }

  private static Optional<AnswerFile> accepted(HttpServletRequest request) {
    if (request.getHeader("Accept") == null) {
      return Optional.of(AnswerFile.JSON);
    }
    MediaType chosen = ConNeg.chooseContentType(request, OFFER, null);
    return chosen == null ? Optional.empty() : AnswerFile.ofMediaType(chosen.getContentTypeStr());
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Asked asked, AnswerFile file)
      throws IOException {
    OpenVersion version = asked.library().version();
    Optional<Cut> cut = Cut.of(request);
    if (cut.isEmpty()) {
      refuse(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          Messages.of("api.bad-page", LARGEST));
      return;
    }
    if (isKnown(request, response, version, "")) {
      return;
    }
    try {
      Rows rows = Txn.calculateRead(version.dataset(), asked::answer);
      if (cut.get().isBeyond(rows.rows().size())) {
        refuse(
            request,
            response,
            HttpServletResponse.SC_NOT_FOUND,
            Messages.of("api.no-page", cut.get().pages(rows.rows().size())));
        return;
      }
      String base = site.url(QUERIES + "/" + asked.question().name() + "." + file.extension());
      cut.get()
          .links(base + asked.query(), rows.rows().size())
          .ifPresent(links -> response.setHeader("Link", links));
      response.setHeader(
          "Content-Disposition",
          (file == AnswerFile.EXCEL ? "attachment" : "inline")
              + "; filename=\""
              + asked.question().name()
              + "."
              + file.extension()
              + "\"");
      send(response, file.type(), file.of(rows.columns(), cut.get().of(rows.rows())));
    } catch (UnfitValueException e) {
      questions.prepare(asked.library(), asked.question());
      unfit(request, response, asked, e);
    } catch (QueryCancelledException e) {
      response.setHeader("Retry-After", "10");
      refuse(
          request,
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          Messages.of("question.late"));
    }
  }

  private void unfit(
      HttpServletRequest request,
      HttpServletResponse response,
      Asked asked,
      UnfitValueException unfit)
      throws IOException {
    LocalText text = Problems.text(asked, unfit);
    String known =
        asked.question().file().parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    Problem problem =
        problem(request, HttpServletResponse.SC_BAD_REQUEST, text)
            .with("parameter", unfit.parameter())
            .with("parameters", known)
            .with("example", site.url(OpenApi.example(asked.library(), asked.question())))
            .near("nearest", unfit.nearest());
    send(response, problem);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, LocalText text)
      throws IOException {
    send(response, problem(request, status, text));
  }

  private static Problem problem(HttpServletRequest request, int status, LocalText text) {
    dk.rammekatalog.web.Asked asked = dk.rammekatalog.web.Asked.of(request);
    return new Problem(asked, status, text.in(asked.language()));
  }

  /** A program that made a mistake is told it as JSON, and where the API is explained. */
  private void send(HttpServletResponse response, Problem problem) throws IOException {
    String english = problem.asked().language() == Language.EN ? "?lang=en" : "";
    Answers.sendJson(response, problem.with("help", site.url(PATH + english)));
  }

  private static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, OpenVersion version, String more) {
    return Versioned.isKnown(request, response, version.id() + "-" + Program.stamp() + more);
  }

  private static void send(HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
