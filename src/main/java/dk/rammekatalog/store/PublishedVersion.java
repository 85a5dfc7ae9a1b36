package dk.rammekatalog.store;

import java.nio.file.Path;

/** A complete version on disk. */
public record PublishedVersion(Path folder, Manifest manifest) {

  public String id() {
    return manifest.id();
  }

  Path triples() {
    return folder.resolve("tdb2");
  }

  Path textIndex() {
    return folder.resolve("lucene");
  }

  Path canonical() {
    return folder.resolve("dataset.nq.gz");
  }

  Path background() {
    return folder.resolve("background.nt");
  }
}
