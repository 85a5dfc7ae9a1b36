package dk.rammekatalog.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * What a page needs to know of a data set.
 *
 * @param roots the numbers of the roots that it needs, those that every page has left out
 * @param links the triples that lead to it
 */
record DatasetLine(String iri, List<Integer> roots, List<Triple> links) {
  static final String FILE = "datasets.tsv";

  String text() {
    return iri
        + "\t"
        + roots.stream().map(String::valueOf).collect(Collectors.joining(" "))
        + links.stream()
            .map(link -> "\t" + NTriplesBlocks.line(link).stripTrailing())
            .collect(Collectors.joining())
        + "\n";
  }

  /** The same with links from another thing instead of one. */
  DatasetLine from(Node one, Node other) {
    return new DatasetLine(
        iri,
        roots,
        links.stream()
            .map(
                link ->
                    link.getSubject().equals(one)
                        ? Triple.create(other, link.getPredicate(), link.getObject())
                        : link)
            .toList());
  }

  static DatasetLine parse(String line) {
    String[] parts = line.split("\t", -1);
    List<Triple> links = new ArrayList<>();
    String text = String.join("\n", Arrays.asList(parts).subList(2, parts.length));
    RDFParser.fromString(text, Lang.NTRIPLES).toGraph().find().forEachRemaining(links::add);
    return new DatasetLine(
        parts[0],
        Arrays.stream(parts[1].split(" "))
            .filter(each -> !each.isEmpty())
            .map(Integer::valueOf)
            .toList(),
        links);
  }
}
