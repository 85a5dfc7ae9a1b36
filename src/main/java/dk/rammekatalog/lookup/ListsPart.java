package dk.rammekatalog.lookup;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.VersionPart;
import java.util.List;
import java.util.Optional;

/** Makes the lists of a version before it becomes current. */
public final class ListsPart implements VersionPart {
  @Override
  public boolean isIn(PublishedVersion version) {
    return Lists.exist(version);
  }

  @Override
  public List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before) {
    Lists.of(version);
    return List.of();
  }
}
