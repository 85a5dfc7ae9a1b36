package dk.rammekatalog.store;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;

/** The store cannot do what it was asked for. */
public class StoreException extends ToldException {
  private static final long serialVersionUID = 1L;

  StoreException(LocalText text) {
    super(text);
  }
}
