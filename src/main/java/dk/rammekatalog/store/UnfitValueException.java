package dk.rammekatalog.store;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;
import java.util.List;

/** A value does not fit the parameter of a question that it was given for. */
public final class UnfitValueException extends ToldException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Why {
    /** The question has no such parameter. */
    NO_PARAMETER,
    /** The value is not of the parameter's type. */
    NO_SUCH_FORM,
    /** The catalogue has no such value. */
    NO_SUCH_VALUE
  }

  private final Why why;
  private final String parameter;
  private final transient List<String> nearest;

  UnfitValueException(Why why, LocalText text, String parameter, List<String> nearest) {
    super(text);
    this.why = why;
    this.parameter = parameter;
    this.nearest = nearest;
  }

  /** What is wrong with it. */
  public Why why() {
    return why;
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
