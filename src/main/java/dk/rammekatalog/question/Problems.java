package dk.rammekatalog.question;

import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;

/** Why a question cannot be answered with a value, and what can be given instead. */
final class Problems {
  private Problems() {}

  static LocalText text(Asked asked, UnfitValueException unfit) {
    boolean known = asked.question().parameter(unfit.parameter()).isPresent();
    boolean typed = !unfit.text().da().contains("rammekatalog query");
    if (!known || typed) {
      return unfit.text();
    }
    String value = asked.values().get(unfit.parameter());
    return unfit.nearest().isEmpty()
        ? Messages.of("question.unfit", unfit.parameter(), value)
        : Messages.of(
            "question.unfit-near", unfit.parameter(), value, String.join(", ", unfit.nearest()));
  }
}
