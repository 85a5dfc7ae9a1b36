package dk.rammekatalog.inspect;

import dk.rammekatalog.report.Diagnostic;
import java.util.List;

/** Looks for one kind of mistake in the files that stewards own. */
public interface Check {
  /** The findings, in any order. */
  List<Diagnostic> run(Inspection inspection);
}
