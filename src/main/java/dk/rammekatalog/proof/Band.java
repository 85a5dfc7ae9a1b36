package dk.rammekatalog.proof;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Locale;

/** What the portal shows in place of points. */
public enum Band {
  EXCELLENT(351),
  GOOD(221),
  SUFFICIENT(121),
  BAD(0);

  private final int least;

  Band(int least) {
    this.least = least;
  }

  /** The band of a score; what lies between two whole numbers belongs to the lower one. */
  public static Band of(double points) {
    for (Band band : values()) {
      if (points >= band.least) {
        return band;
      }
    }
    return BAD;
  }

  public LocalText label() {
    return Messages.of("mqa.band." + name().toLowerCase(Locale.ROOT));
  }
}
