package dk.rammekatalog.overview;

import dk.rammekatalog.page.AnswerTable;
import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.PageQueries;
import dk.rammekatalog.page.Pages;
import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The rules of DCAT-AP-DK in words, class by class, as {@code check --profile} asks for them. */
public final class ProfileServlet extends HttpServlet {
  public static final String PATH = "/profil/dcat-ap-dk";

  private static final String NAME = "dcat-ap-dk";
  private static final String GRAPHS = "urn:mode:";
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final transient Pages pages;

  public ProfileServlet(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = site.version();
    PageQueries queries =
        new PageQueries(site, version, Answers.pageLanguage(request), site.uriSpace());
    pages.send(
        request,
        response,
        version,
        () -> Page.of("overview/profile.jte", Map.of("rules", rules(queries))));
  }

  private static AnswerTable rules(PageQueries queries) {
    return queries.askOf(shapes(), "profile-rules");
  }

  /** All rules, and in a graph each those of the one specification and of the other. */
  private static DatasetGraph shapes() {
    DatasetGraph shapes = DatasetGraphFactory.create(profile(Profile.Mode.STRICT).shapes());
    shapes.addGraph(NodeFactory.createURI(GRAPHS + "dk"), profile(Profile.Mode.DK).shapes());
    shapes.addGraph(NodeFactory.createURI(GRAPHS + "eu"), profile(Profile.Mode.EU).shapes());
    return shapes;
  }

  private static Profile profile(Profile.Mode mode) {
    return Profile.read(NAME, mode).orElseThrow();
  }
}
