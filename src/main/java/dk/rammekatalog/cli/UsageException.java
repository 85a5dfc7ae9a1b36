package dk.rammekatalog.cli;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;

/** The arguments of a command cannot be followed; the text says what to write instead. */
final class UsageException extends ToldException {
  private static final long serialVersionUID = 1L;

  UsageException(LocalText text) {
    super(text);
  }
}
