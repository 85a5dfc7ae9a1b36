package dk.rammekatalog.impact;

import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.page.ResourceViews;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Program;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;

/** The same as {@link ImpactPage} for programs: {@code ?vis=konsekvens&format=csv}. */
public final class ImpactTable {
  private ImpactTable() {}

  /** Whether it is asked for. */
  public static boolean isAsked(HttpServletRequest request) {
    return ImpactPage.isAsked(request) && "csv".equals(request.getParameter("format"));
  }

  /**
   * Answers with the table.
   *
   * @return whether there is such a thing; else nothing is sent
   */
  public static boolean send(
      HttpServletRequest request, HttpServletResponse response, Site site, String iri)
      throws IOException {
    OpenVersion version = site.version();
    Language language = Answers.pageLanguage(request);
    Set<String> relations = ImpactPage.relations(request);
    Optional<String> table =
        Txn.calculateRead(
            version.dataset(),
            () ->
                new ResourceViews(site, version, language)
                    .of(iri)
                    .map(thing -> csv(site, version, language, thing, relations)));
    if (table.isEmpty()) {
      return false;
    }
    if (!Versioned.isKnown(request, response, version.id() + "-" + Program.stamp())) {
      byte[] bytes = table.get().getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/csv; charset=utf-8; header=present");
      response.setHeader("Content-Disposition", "attachment; filename=\"konsekvens.csv\"");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
    return true;
  }

  /** All that is hit as CSV (RFC 4180), with a line of headings; in a read transaction. */
  private static String csv(
      Site site,
      OpenVersion version,
      Language language,
      ResourceView thing,
      Set<String> relations) {
    ImpactView view = new ImpactViews(site, version, language).of(thing, relations);
    Stream<List<String>> rows =
        view.parts().stream()
            .flatMap(
                part ->
                    part.rows().stream()
                        .map(row -> cells(text(language, "impact.part." + part.name()), row)));
    List<String> headings =
        Stream.of("hit", "kind", "status", "domain", "sureness", "steps", "way", "inferred", "iri")
            .map(name -> text(language, "impact.column." + name))
            .toList();
    return Stream.concat(Stream.of(headings), rows)
        .map(
            row ->
                row.stream().map(ImpactTable::quoted).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static List<String> cells(String sureness, ImpactView.Row row) {
    String way =
        row.steps().stream()
            .map(step -> " → " + step.relation() + " → " + step.cause().text())
            .collect(Collectors.joining());
    String domains =
        row.domains().stream().map(ResourceView.Value::text).collect(Collectors.joining("; "));
    return List.of(
        row.thing().text(),
        row.kind().text(),
        row.status(),
        domains,
        sureness,
        Integer.toString(row.distance()),
        row.thing().text() + way,
        String.join("; ", row.inferred()),
        row.iri());
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String text(Language language, String key) {
    return Messages.of(key).in(language);
  }
}
