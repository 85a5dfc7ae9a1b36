package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Outlines.Occurrence;
import dk.rammekatalog.turtle.Token;
import java.util.List;
import org.eclipse.lsp4j.Location;

/** Where things are described, and where they are named. */
final class References {
  private final Documents documents;
  private final Outlines outlines;

  References(Documents documents, Outlines outlines) {
    this.documents = documents;
    this.outlines = outlines;
  }

  /** The subjects of the blocks that describe an IRI. */
  List<Location> descriptions(String iri) {
    return outlines.occurrences(iri).stream()
        .filter(Occurrence::isSubject)
        .map(this::location)
        .toList();
  }

  /** Every place that names an IRI, the descriptions only if they are asked for. */
  List<Location> all(String iri, boolean withDescriptions) {
    return outlines.occurrences(iri).stream()
        .filter(found -> withDescriptions || !found.isSubject())
        .map(this::location)
        .toList();
  }

  private Location location(Occurrence found) {
    Token token = found.term().token();
    return new Location(
        documents.uri(found.path()), found.outline().text().range(token.start(), token.end()));
  }
}
