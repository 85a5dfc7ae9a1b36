package dk.rammekatalog.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** Turtle, laid out as the sources are. */
final class TurtleBlocks implements Blocks {
  private final Map<String, String> prefixes;
  private final NodeFormatterTTL terms;

  TurtleBlocks(Map<String, String> prefixes) {
    PrefixMap map = PrefixMapFactory.create();
    prefixes.forEach(map::add);
    this.prefixes = new TreeMap<>(prefixes);
    this.terms = new NodeFormatterTTL(null, map);
  }

  @Override
  public String head() {
    return prefixes.entrySet().stream()
        .map(each -> "@prefix " + each.getKey() + ": <" + each.getValue() + "> .\n")
        .collect(Collectors.joining());
  }

  @Override
  public String foot() {
    return "";
  }

  @Override
  public String block(List<Triple> triples) {
    StringWriterI out = new StringWriterI();
    out.print("\n");
    terms.format(out, triples.get(0).getSubject());
    for (Triple triple : triples) {
      out.print("\n  ");
      property(out, triple.getPredicate());
      out.print(" ");
      terms.format(out, triple.getObject());
      out.print(" ;");
    }
    out.print("\n.\n");
    return out.toString();
  }

  private void property(StringWriterI out, Node property) {
    if (property.equals(RDF.Nodes.type)) {
      out.print("a");
    } else {
      terms.format(out, property);
    }
  }
}
