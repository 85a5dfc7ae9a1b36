package dk.rammekatalog.store;

import java.nio.file.Path;

/** Somebody else is publishing into the same folder. */
public final class StoreBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreBusyException(Path folder) {
    super(folder.toString());
  }
}
