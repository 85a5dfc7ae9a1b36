package dk.rammekatalog.feed;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** N-Triples, one line for each triple. */
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
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .\n";
  }
}
