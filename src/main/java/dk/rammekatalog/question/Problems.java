package dk.rammekatalog.question;

import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;

/** Why a question cannot be answered with a value, and what can be given instead. */
final class Problems {
  private Problems() {}

  static LocalText text(Asked asked, UnfitValueException unfit) {
    if (unfit.why() != UnfitValueException.Why.NO_SUCH_VALUE) {
      return unfit.text();
    }
    String value = asked.values().get(unfit.parameter());
    return unfit.nearest().isEmpty()
        ? Messages.of("question.unfit", unfit.parameter(), value)
        : Messages.of(
            "question.unfit-near", unfit.parameter(), value, String.join(", ", unfit.nearest()));
  }
}
