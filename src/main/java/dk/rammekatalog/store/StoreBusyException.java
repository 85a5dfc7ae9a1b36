package dk.rammekatalog.store;

import dk.rammekatalog.text.Messages;
import java.nio.file.Path;

/** Somebody else is publishing into the same folder. */
public final class StoreBusyException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreBusyException(Path folder) {
    super(Messages.of("publish.busy", folder));
  }
}
