package dk.rammekatalog.question;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;

/**
 * A value that can be chosen for a parameter.
 *
 * @param name as it stands in addresses
 */
record Choice(String name, LocalText label) {
  String label(Language language) {
    return label.in(language);
  }
}
