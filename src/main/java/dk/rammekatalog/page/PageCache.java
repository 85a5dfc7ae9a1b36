package dk.rammekatalog.page;

import dk.rammekatalog.web.Compressed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages of one version, by address; those longest unused make room for others. */
final class PageCache {
  private static final long MOST_BYTES = 24L << 20;

  private final Map<String, Compressed> pages = new LinkedHashMap<>(64, 0.75f, true);
  private String version = "";
  private long bytes;

  /** A page of a version; empty if it is not here. */
  synchronized Optional<Compressed> get(String of, String address) {
    return of.equals(version) ? Optional.ofNullable(pages.get(address)) : Optional.empty();
  }

  /** Keeps a page; those of another version are dropped. */
  synchronized void put(String of, String address, Compressed page) {
    if (!of.equals(version)) {
      pages.clear();
      bytes = 0;
      version = of;
    }
    Compressed before = pages.put(address, page);
    bytes += page.size() - (before == null ? 0 : before.size());
    var eldest = pages.entrySet().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      bytes -= eldest.next().getValue().size();
      eldest.remove();
    }
  }
}
