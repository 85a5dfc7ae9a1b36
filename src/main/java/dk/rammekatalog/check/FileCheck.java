package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import java.util.stream.Stream;

/** Looks for one kind of mistake in a single file, knowing the vocabularies and nothing else. */
interface FileCheck {
  /** The findings, in any order. */
  Stream<Diagnostic> run(Inspection inspection, FileGraph file);
}
