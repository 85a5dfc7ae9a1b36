package dk.rammekatalog.report;

import dk.rammekatalog.text.Language;
import java.util.List;

/** The forms in which findings can be had. */
public enum ReportFormat {
  TEXT {
    @Override
    public String write(List<Diagnostic> findings, Language language) {
      return TextReport.write(findings, language);
    }
  },
  JSON {
    @Override
    public String write(List<Diagnostic> findings, Language language) {
      return JsonReport.write(findings, language);
    }
  },
  SARIF {
    @Override
    public String write(List<Diagnostic> findings, Language language) {
      return SarifReport.write(findings, language);
    }
  },
  GITHUB {
    @Override
    public String write(List<Diagnostic> findings, Language language) {
      return GithubReport.write(findings, language);
    }
  };

  /**
   * The findings in this form.
   *
   * @param findings in the order in which they are to be read
   * @return lines that end in LF; empty only for text and annotations without findings
   */
  public abstract String write(List<Diagnostic> findings, Language language);
}
