package dk.rammekatalog.canon;

import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;

/** So many blank nodes look alike that telling them apart would take for ever. */
public final class LookAlikesException extends ToldException {
  private static final long serialVersionUID = 1L;

  LookAlikesException() {
    super(Messages.of("publish.look-alikes"));
  }
}
