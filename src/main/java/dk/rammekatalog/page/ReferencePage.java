package dk.rammekatalog.page;

import dk.rammekatalog.page.NearTriples.Near;
import dk.rammekatalog.page.ReferenceView.Entry;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * All that refers to a thing with one relation, in parts: {@code
 * ?vis=henvisninger&relation=rk:uses&side=2} after the address of its page; with {@code
 * ?vis=vaerdier} all that it refers to.
 */
public final class ReferencePage {
  private static final String TO = "henvisninger";
  private static final String FROM = "vaerdier";

  private ReferencePage() {}

  /** Where all are listed that refer to a thing. */
  static String to(Site site, Node thing, String relation) {
    return address(site, thing, TO, relation);
  }

  /** Where all are listed that a thing refers to. */
  static String from(Site site, Node thing, String relation) {
    return address(site, thing, FROM, relation);
  }

  private static String address(Site site, Node thing, String view, String relation) {
    String name = URLEncoder.encode(relation, StandardCharsets.UTF_8).replace("%3A", ":");
    return site.page(thing.getURI()).orElse("") + "?vis=" + view + "&relation=" + name;
  }

  /** Whether it is asked for. */
  public static boolean isAsked(HttpServletRequest request) {
    String view = request.getParameter("vis");
    return TO.equals(view) || FROM.equals(view);
  }

  /** The page, to be made in a read transaction; empty if there is nothing on it. */
  public static Optional<Page> of(
      Site site, OpenVersion version, Language language, String iri, HttpServletRequest request) {
    boolean incoming = TO.equals(request.getParameter("vis"));
    String relation = Objects.requireNonNullElse(request.getParameter("relation"), "");
    Node thing = NodeFactory.createURI(iri);
    Node property = property(site, relation);
    int page = Paging.asked(request);
    Near part = new NearTriples(version, language).part(thing, property, incoming, page);
    if (part.triples().isEmpty()) {
      return Optional.empty();
    }
    Facts facts = new Facts(site, version, language);
    Values values = new Values(site, version, language);
    ThingKinds kinds = new ThingKinds(site, version, values);
    List<Entry> entries =
        part.triples().stream()
            .map(
                triple ->
                    new Entry(
                        facts.value(triple, incoming),
                        kinds.of(incoming ? triple.getSubject() : triple.getObject())))
            .toList();
    String address = address(site, thing, incoming ? TO : FROM, relation);
    Paging paging = Paging.of(page, part.total(), address);
    ReferenceView view =
        new ReferenceView(values.of(thing), values.of(property), incoming, entries, paging);
    return Optional.of(Page.of("references.jte", Map.of("view", view)));
  }

  private static Node property(Site site, String relation) {
    PrefixMapping prefixes = PrefixMapping.Factory.create().setNsPrefixes(site.prefixes());
    return NodeFactory.createURI(prefixes.expandPrefix(relation));
  }
}
