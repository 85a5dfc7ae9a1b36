package dk.rammekatalog.lsp;

/** Which part of a statement stands, or is expected, at a place. */
enum Place {
  SUBJECT,
  PREDICATE,
  OBJECT,
  /** After a value: a mark is expected. */
  END,
  /** In a directive, such as {@code @prefix}. */
  DIRECTIVE
}
