package dk.rammekatalog.store;

import dk.rammekatalog.text.LocalText;

/** A value does not fit the parameter of a question that it was given for. */
public final class UnfitValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText text;

  UnfitValueException(LocalText text) {
    super(text.en());
    this.text = text;
  }

  public LocalText text() {
    return text;
  }
}
