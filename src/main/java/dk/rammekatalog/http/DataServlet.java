package dk.rammekatalog.http;

import dk.rammekatalog.discovery.VoidDescription;
import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.syntax.RdfSyntax;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Paths;
import dk.rammekatalog.web.Site;
import dk.rammekatalog.web.Versioned;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;

/** What the catalogue says of a thing, as {@code /data/<name>.<syntax>}. */
final class DataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Catalogs catalogs;

  DataServlet(Site site, Catalogs catalogs) {
    this.site = site;
    this.catalogs = catalogs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    String file = Paths.name(request);
    String name = file.substring(0, Math.max(0, file.lastIndexOf('.')));
    Optional<RdfSyntax> syntax = RdfSyntax.ofExtension(file.substring(file.lastIndexOf('.') + 1));
    Optional<Tombstone> gone = Tombstone.of(site, site.iri(name));
    if (syntax.isPresent() && gone.isPresent()) {
      gone.get().send(site, syntax.get(), response);
      return;
    }
    Graph graph = new Descriptions(version).of(site.iri(name));
    if (syntax.isEmpty() || graph.isEmpty()) {
      Answers.send(
          request, response, HttpServletResponse.SC_NOT_FOUND, "http.not-found", site.iri(name));
    } else if (!Versioned.isKnown(request, response, version.id())) {
      Node document = NodeFactory.createURI(site.url(request.getRequestURI()));
      Node dataset = VoidDescription.dataset(version, site.url(""));
      graph.add(Triple.create(document, VOID.inDataset.asNode(), dataset));
      Optional<ServedCatalog> catalog = catalogs.of(version);
      if (catalog.isPresent()) {
        GraphUtil.addInto(graph, catalog.get().describe(site.iri(name)));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      syntax.get().write(graph, site.prefixes(), bytes);
      response.setContentType(syntax.get().mediaType() + "; charset=utf-8");
      response.setHeader(
          "Link",
          "<"
              + site.iri(name)
              + ">; rel=\"describes\", <"
              + site.url("/page/" + Site.path(name))
              + ">; rel=\"alternate\"; type=\"text/html\"");
      response.setContentLength(bytes.size());
      bytes.writeTo(response.getOutputStream());
    }
  }
}
