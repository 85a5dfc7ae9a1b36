package dk.rammekatalog.feed;

import dk.rammekatalog.canon.CanonicalDataset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;

/** Canonical N-Triples, one line for each triple. */
record NTriplesBlocks() implements Blocks {
  @Override
  public String head() {
    return "";
  }

  @Override
  public String foot() {
    return "";
  }

  @Override
  public String block(List<Triple> triples) {
    return triples.stream().map(NTriplesBlocks::line).collect(Collectors.joining());
  }

  static String line(Triple triple) {
    return CanonicalDataset.line(triple) + "\n";
  }
}
