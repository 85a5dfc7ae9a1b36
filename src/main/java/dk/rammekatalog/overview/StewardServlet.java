package dk.rammekatalog.overview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.lookup.Places;
import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.proof.Report;
import dk.rammekatalog.store.FindingsPart;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;

/** What stewards can mend or look into: a page with counts, and a list behind each of them. */
public final class StewardServlet extends HttpServlet {
  public static final String PATH = "/kvalitet";

  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;
  private final transient AtomicReference<Tables> tables =
      new AtomicReference<>(new Tables("", Map.of()));

  /** The lists that were asked for, by name and language, as they are in a state of a version. */
  private record Tables(String state, Map<String, AnswerTable> known) {}

  public StewardServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    String place = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<StewardList> list = StewardList.of(place);
    String format = Optional.ofNullable(request.getParameter("format")).orElse("");
    if (list.isEmpty() && !place.isEmpty()) {
      Answers.send(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "http.not-found",
          site.url(PATH + "/" + place));
    } else if (format.equals("json") || list.isPresent() && format.equals("csv")) {
      table(response, version, language, list, StewardWish.of(request, PATH + "/" + place), format);
    } else {
      Supplier<Page> page =
          list.<Supplier<Page>>map(
                  of ->
                      () ->
                          Page.of(
                              "overview/rows.jte",
                              Map.of(
                                  "view",
                                  rows(version, language, of, StewardWish.of(request, of.path())))))
              .orElse(() -> front(version, language));
      pages.send(request, response, version, tag(version), page);
    }
  }

  /** The findings of a version can change while its triples do not. */
  private static String tag(OpenVersion version) {
    return Integer.toHexString(FindingsPart.of(version.version()).hashCode());
  }

  private Page front(OpenVersion version, Language language) {
    return Page.of(
        "overview/quality.jte",
        Map.of(
            "counts",
            counts(version, language),
            "report",
            Report.of(version.version()),
            "findings",
            FindingsPart.of(version.version()).isPresent()));
  }

  private Map<StewardList, Integer> counts(OpenVersion version, Language language) {
    Map<StewardList, Integer> counts = new EnumMap<>(StewardList.class);
    PageQueries queries = new PageQueries(site, version, language, site.uriSpace());
    for (StewardList list : StewardList.values()) {
      counts.put(list, list.count(version.version(), queries));
    }
    return counts;
  }

  private StewardRows rows(
      OpenVersion version, Language language, StewardList list, StewardWish wish) {
    String state = version.id() + tag(version);
    Tables now =
        tables.updateAndGet(
            known ->
                known.state().equals(state) ? known : new Tables(state, new ConcurrentHashMap<>()));
    AnswerTable all =
        now.known().computeIfAbsent(list + " " + language, name -> table(version, language, list));
    return StewardRows.of(list, all, wish);
  }

  /** All rows of a list, each with its place; it is the same for every order and every page. */
  private AnswerTable table(OpenVersion version, Language language, StewardList list) {
    PageQueries queries = new PageQueries(site, version, language, site.uriSpace());
    AnswerTable all = list.rows(version.version(), queries, language);
    return new AnswerTable(
        all.columns(), all.rows().stream().map(row -> placed(version, row)).toList());
  }

  /** A row with the line in its file, and with where that can be changed. */
  private Row placed(OpenVersion version, Row row) {
    String file = row.text("file");
    int line =
        row.has("line")
            ? Integer.parseInt(row.text("line"))
            : Places.line(version.version(), iri(row.get("thing")), file).orElse(0);
    Map<String, Value> values = new LinkedHashMap<>(row.values());
    values.put("line", new Value(line > 0 ? Integer.toString(line) : "", ""));
    values.put("file", new Value(file, site.edit(file, Math.max(1, line))));
    return new Row(values);
  }

  private String iri(Value thing) {
    String path = thing.href().replaceFirst("^/page/", "").replace('#', '/');
    return site.iri(URLDecoder.decode(path, StandardCharsets.UTF_8));
  }

  private void table(
      HttpServletResponse response,
      OpenVersion version,
      Language language,
      Optional<StewardList> list,
      StewardWish wish,
      String format)
      throws IOException {
    byte[] bytes =
        Txn.calculateRead(
                version.dataset(),
                () -> {
                  if (list.isEmpty()) {
                    return json(version, counts(version, language), language);
                  }
                  StewardRows rows = rows(version, language, list.get(), wish);
                  return format.equals("csv") ? csv(rows, language) : json(rows);
                })
            .getBytes(StandardCharsets.UTF_8);
    if (format.equals("csv")) {
      response.setContentType("text/csv; charset=utf-8; header=present");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + list.orElseThrow().place() + ".csv\"");
    } else {
      response.setContentType("application/json; charset=utf-8");
    }
    response.setHeader("Cache-Control", "public, no-cache");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String csv(StewardRows view, Language language) {
    List<String> headings =
        view.columns().stream()
            .map(column -> Messages.of("steward.column." + column).in(language))
            .toList();
    return Csv.of(
        headings, view.rows().stream().map(row -> view.columns().stream().map(row::text).toList()));
  }

  private String json(OpenVersion version, Map<StewardList, Integer> counts, Language language) {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("version", version.id());
    ArrayNode lists = all.putArray("lists");
    counts.forEach(
        (list, count) -> {
          ObjectNode each =
              lists
                  .addObject()
                  .put("name", list.place())
                  .put("title", Messages.of("steward.list." + list.place()).in(language));
          if (list.isKnown(version.version())) {
            each.put("count", count);
          }
          each.put("rows", site.url(list.path() + "?format=json"));
        });
    return all.toPrettyString() + "\n";
  }

  /** Each row as an object; a value with an address is an object of text and address. */
  private String json(StewardRows view) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Row row : view.rows()) {
      ObjectNode each = rows.addObject();
      for (String column : view.columns()) {
        Value value = row.get(column);
        if (value.href().isEmpty() || column.equals("file")) {
          each.put(column, value.text());
        } else {
          String href = value.href().startsWith("/") ? site.url(value.href()) : value.href();
          each.putObject(column).put("text", value.text()).put("page", href);
        }
      }
    }
    return rows.toPrettyString() + "\n";
  }
}
