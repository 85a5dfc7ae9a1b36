package dk.rammekatalog.store;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;

/** A value does not fit the parameter of a question that it was given for. */
public final class UnfitValueException extends ToldException {
  private static final long serialVersionUID = 1L;

  UnfitValueException(LocalText text) {
    super(text);
  }
}
