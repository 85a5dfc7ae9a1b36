package dk.rammekatalog.http;

import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Site;
import java.util.Optional;

/** The catalogue for harvesters of the version that is served. */
final class Catalogs {
  private final Site site;
  private Optional<ServedCatalog> last = Optional.empty();
  private String made = "";

  Catalogs(Site site) {
    this.site = site;
  }

  /** That of a version, for the address where we serve; empty if the version has none. */
  synchronized Optional<ServedCatalog> of(OpenVersion version) {
    String wanted = version.id() + " " + site.url("");
    if (!wanted.equals(made)) {
      last = ServedCatalog.of(version.version(), site.url(""));
      made = wanted;
    }
    return last;
  }
}
