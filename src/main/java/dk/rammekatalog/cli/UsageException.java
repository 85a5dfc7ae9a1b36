package dk.rammekatalog.cli;

import dk.rammekatalog.text.LocalText;

/** The arguments of a command cannot be followed; the text says what to write instead. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText text;

  UsageException(LocalText text) {
    super(text.en());
    this.text = text;
  }

  LocalText text() {
    return text;
  }
}
