package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import java.util.List;
import java.util.function.Function;

/** The forms in which findings can be had. */
public enum ReportFormat {
  TEXT(TextReport::write),
  JSON(JsonReport::write),
  SARIF(SarifReport::write),
  GITHUB(GithubReport::write),
  JUNIT(JunitReport::write);

  private final Function<Report, String> writer;

  ReportFormat(Function<Report, String> writer) {
    this.writer = writer;
  }

  /**
   * The findings in this form.
   *
   * @return lines that end in LF; empty only for text and annotations without findings
   */
  public String write(Report report) {
    return writer.apply(report);
  }

  /** The findings in this form, without excerpts of the files. */
  public String write(List<Diagnostic> findings, Language language) {
    return write(Report.plain(findings, language));
  }
}
