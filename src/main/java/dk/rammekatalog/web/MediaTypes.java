package dk.rammekatalog.web;

import dk.rammekatalog.syntax.DatasetSyntax;
import dk.rammekatalog.syntax.RdfSyntax;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/** Chooses between the page and the syntaxes by what the client accepts. */
public final class MediaTypes {
  private static final AcceptList OFFER =
      AcceptList.create(
          "text/html",
          "text/turtle",
          "application/ld+json",
          "application/rdf+xml",
          "application/n-triples");
  private static final AcceptList CATALOG_OFFER =
      AcceptList.create(
          "text/turtle",
          "application/rdf+xml",
          "application/ld+json",
          "application/n-triples",
          "text/html");
  private static final AcceptList DATASET_OFFER =
      AcceptList.create(
          "application/trig", "application/ld+json", "application/n-quads", "text/html");
  private static final MediaType TRIG = MediaType.create("application/trig");
  private static final MediaType TURTLE = MediaType.create("text/turtle");
  private static final MediaType HTML = MediaType.create("text/html");

  private MediaTypes() {}

  /** The syntax that a client wants; empty for the page, also where it does not say. */
  public static Optional<RdfSyntax> syntax(HttpServletRequest request) {
    MediaType chosen = ConNeg.chooseContentType(request, OFFER, HTML);
    return RdfSyntax.ofMediaType(chosen.getContentTypeStr());
  }

  /** The same for the catalogue: Turtle, also where a client does not say; empty for the page. */
  public static Optional<RdfSyntax> catalogSyntax(HttpServletRequest request) {
    MediaType chosen = ConNeg.chooseContentType(request, CATALOG_OFFER, TURTLE);
    return RdfSyntax.ofMediaType(chosen.getContentTypeStr());
  }

  /** The same for named graphs: TriG, also where a client does not say; empty for the page. */
  public static Optional<DatasetSyntax> datasetSyntax(HttpServletRequest request) {
    MediaType chosen = ConNeg.chooseContentType(request, DATASET_OFFER, TRIG);
    return DatasetSyntax.ofMediaType(chosen.getContentTypeStr());
  }
}
