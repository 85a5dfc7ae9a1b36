package dk.rammekatalog.diff;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;

/** A revision that git does not have, or no git at all. */
public final class RevisionException extends ToldException {
  private static final long serialVersionUID = 1L;

  RevisionException(LocalText text) {
    super(text);
  }
}
