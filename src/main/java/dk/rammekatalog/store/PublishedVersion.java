package dk.rammekatalog.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A complete version on disk. */
public record PublishedVersion(Path folder, Manifest manifest) {

  public String id() {
    return manifest.id();
  }

  /** The things that the version describes, sorted by IRI; to be closed. */
  public Stream<DescribedThing> describedThings() {
    return DescribedThings.read(this);
  }

  /** The canonical lines, sorted; a triple of several graphs is there for each. To be closed. */
  public Stream<NQuadLine> lines() {
    return Disk.lines(canonical()).map(NQuadLine::of);
  }

  /** The name of the graph of derived triples. */
  public String derivedGraph() {
    return CatalogDataset.derivedGraph(manifest.uriSpace()).getURI();
  }

  /** How much the version holds. */
  public Counts counts() {
    return Counts.read(this);
  }

  /** What changed since the version before, with the names of the resources. */
  public Difference difference() {
    return Files.exists(differenceFile())
        ? Json.read(differenceFile(), Difference.class)
        : manifest.difference();
  }

  Path differenceFile() {
    return folder.resolve("difference.json");
  }

  Path things() {
    return folder.resolve("things.tsv.gz");
  }

  Path countsFile() {
    return folder.resolve("counts.json");
  }

  Path triples() {
    return folder.resolve("tdb2");
  }

  Path textIndex() {
    return folder.resolve("lucene");
  }

  /** The number is that of the form of the index: an older one is made again. */
  Path searchIndex() {
    return folder.resolve("search-2");
  }

  /** The canonical N-Quads of everything, packed. */
  public Path canonical() {
    return folder.resolve("dataset.nq.gz");
  }

  /** The IRIs of its graphs, packed; a version of an older program has no such file. */
  Path graphs() {
    return folder.resolve("graphs.txt.gz");
  }

  Path background() {
    return folder.resolve("background.nt");
  }
}
