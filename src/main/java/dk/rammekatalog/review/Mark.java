package dk.rammekatalog.review;

import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.ResourceChange;

/** What an item says happened; one sign each, so that colour is never needed. */
enum Mark {
  NONE(""),
  ADDED("+"),
  REMOVED("−"),
  CHANGED("~"),
  RENAMED("→"),
  MOVED("»"),
  NOTICE("!");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  static Mark of(ResourceChange.Kind kind) {
    return valueOf(kind.name());
  }

  static Mark of(FileChange.Kind kind) {
    return valueOf(kind.name());
  }
}
