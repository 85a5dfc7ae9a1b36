package dk.rammekatalog.impact;

import dk.rammekatalog.page.Page;
import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is hit if a thing changes: {@code ?vis=konsekvens} after the address of its page. */
public final class ImpactPage {
  private static final String RELATION = "relation";

  private ImpactPage() {}

  /** Whether it is asked for. */
  public static boolean isAsked(HttpServletRequest request) {
    return "konsekvens".equals(request.getParameter("vis"));
  }

  /** The page; to be made in a read transaction. */
  public static Page of(
      Site site,
      OpenVersion version,
      Language language,
      ResourceView thing,
      Set<String> relations) {
    ImpactView view = new ImpactViews(site, version, language).of(thing, relations);
    return Page.of("impact.jte", Map.of("view", view));
  }

  /** The relations that are to be followed; none for all. */
  public static Set<String> relations(HttpServletRequest request) {
    String[] wanted = request.getParameterValues(RELATION);
    return wanted == null ? Set.of() : new TreeSet<>(Arrays.asList(wanted));
  }
}
