package dk.rammekatalog.report;

/** How much a finding matters: an error blocks publication, the others do not. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
