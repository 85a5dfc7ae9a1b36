package dk.rammekatalog.store;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;
import java.util.List;

/** A value does not fit the parameter of a question that it was given for. */
public final class UnfitValueException extends ToldException {
  private static final long serialVersionUID = 1L;
  private final String parameter;
  private final transient List<String> nearest;

  UnfitValueException(LocalText text, String parameter, List<String> nearest) {
    super(text);
    this.parameter = parameter;
    this.nearest = nearest;
  }

  /** The name under which the value was given. */
  public String parameter() {
    return parameter;
  }

  /** The values, or the names of parameters, that may have been meant; may be empty. */
  public List<String> nearest() {
    return nearest;
  }
}
