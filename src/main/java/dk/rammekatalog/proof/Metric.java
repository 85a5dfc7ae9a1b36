package dk.rammekatalog.proof;

import static dk.rammekatalog.proof.Dimension.ACCESSIBILITY;
import static dk.rammekatalog.proof.Dimension.CONTEXTUALITY;
import static dk.rammekatalog.proof.Dimension.FINDABILITY;
import static dk.rammekatalog.proof.Dimension.INTEROPERABILITY;
import static dk.rammekatalog.proof.Dimension.REUSABILITY;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Arrays;

/** The metrics of the Metadata Quality Assessment of data.europa.eu, with their points. */
public enum Metric {
  KEYWORD("keywordAvailability", FINDABILITY, 30, Of.DATASET),
  CATEGORY("categoryAvailability", FINDABILITY, 30, Of.DATASET),
  SPATIAL("spatialAvailability", FINDABILITY, 20, Of.DATASET),
  TEMPORAL("temporalAvailability", FINDABILITY, 20, Of.DATASET),
  ACCESS_URL_STATUS("accessUrlStatusCode", ACCESSIBILITY, 50, Of.DISTRIBUTION),
  DOWNLOAD_URL("downloadUrlAvailability", ACCESSIBILITY, 20, Of.DISTRIBUTION),
  DOWNLOAD_URL_STATUS("downloadUrlStatusCode", ACCESSIBILITY, 30, Of.DISTRIBUTION),
  FORMAT("formatAvailability", INTEROPERABILITY, 20, Of.DISTRIBUTION),
  MEDIA_TYPE("mediaTypeAvailability", INTEROPERABILITY, 10, Of.DISTRIBUTION),
  ALIGNMENT("formatMediaTypeVocabularyAlignment", INTEROPERABILITY, 10, Of.DISTRIBUTION),
  NON_PROPRIETARY("formatMediaTypeNonProprietary", INTEROPERABILITY, 20, Of.DISTRIBUTION),
  MACHINE_READABLE("formatMediaTypeMachineInterpretable", INTEROPERABILITY, 20, Of.DISTRIBUTION),
  COMPLIANCE("dcatApCompliance", INTEROPERABILITY, 30, Of.DATASET),
  LICENCE("licenceAvailability", REUSABILITY, 20, Of.DISTRIBUTION),
  KNOWN_LICENCE("knownLicence", REUSABILITY, 10, Of.DISTRIBUTION),
  ACCESS_RIGHTS("accessRightsAvailability", REUSABILITY, 10, Of.DATASET),
  KNOWN_ACCESS_RIGHTS("accessRightsVocabularyAlignment", REUSABILITY, 5, Of.DATASET),
  CONTACT_POINT("contactPointAvailability", REUSABILITY, 20, Of.DATASET),
  PUBLISHER("publisherAvailability", REUSABILITY, 10, Of.DATASET),
  RIGHTS("rightsAvailability", CONTEXTUALITY, 5, Of.DISTRIBUTION),
  BYTE_SIZE("byteSizeAvailability", CONTEXTUALITY, 5, Of.DISTRIBUTION),
  ISSUED("dateIssuedAvailability", CONTEXTUALITY, 5, Of.EITHER),
  MODIFIED("dateModifiedAvailability", CONTEXTUALITY, 5, Of.EITHER);

  /** What is looked at. */
  enum Of {
    DATASET,
    DISTRIBUTION,
    /** The dataset, or where it has none its distributions. */
    EITHER
  }

  private final String id;
  private final Dimension dimension;
  private final int points;
  private final Of of;

  Metric(String id, Dimension dimension, int points, Of of) {
    this.id = id;
    this.dimension = dimension;
    this.points = points;
    this.of = of;
  }

  /** As the portal's own vocabulary calls it. */
  public String id() {
    return id;
  }

  public Dimension dimension() {
    return dimension;
  }

  public int points() {
    return points;
  }

  Of of() {
    return of;
  }

  /** The most that all of them give. */
  public static int total() {
    return Arrays.stream(values()).mapToInt(Metric::points).sum();
  }

  /** What must hold. */
  public LocalText label() {
    return Messages.of("mqa." + id);
  }

  /** What to write where it does not. */
  public LocalText advice() {
    return Messages.of("mqa." + id + ".do");
  }
}
