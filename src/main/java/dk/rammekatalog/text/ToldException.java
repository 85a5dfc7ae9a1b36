package dk.rammekatalog.text;

/** A failure that is told in one line: no fault in the program, but something to do about it. */
public class ToldException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText text;

  public ToldException(LocalText text) {
    super(text.en());
    this.text = text;
  }

  public final LocalText text() {
    return text;
  }
}
