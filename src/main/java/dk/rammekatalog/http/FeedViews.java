package dk.rammekatalog.http;

import dk.rammekatalog.page.FeedView;
import dk.rammekatalog.page.FeedView.Line;
import dk.rammekatalog.stream.Activity;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.stream.Head;
import dk.rammekatalog.stream.Member;
import dk.rammekatalog.stream.StreamTree;
import dk.rammekatalog.stream.StreamTree.Level;
import dk.rammekatalog.stream.StreamTree.Place;
import dk.rammekatalog.syntax.DatasetSyntax;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;

/** Tells people what has changed. */
final class FeedViews {
  private static final List<Node> NAMES =
      List.of(DCTerms.title.asNode(), FOAF.name.asNode(), VCARD4.fn.asNode(), RDFS.label.asNode());
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Europe/Copenhagen"));

  private final Site site;
  private final EventStream stream;
  private final StreamTree tree;
  private final Language language;

  FeedViews(Site site, EventStream stream, Head head, Language language) {
    this.site = site;
    this.stream = stream;
    this.tree = new StreamTree(head.activities());
    this.language = language;
  }

  /** The newest changes first; for the entry and for a group those of its last page. */
  FeedView of(Place place) {
    Place page = place.level() == Level.PAGE ? place : tree.pageOf(place.to() - 1);
    List<Line> lines =
        new ArrayList<>(stream.members(page.from(), page.to()).stream().map(this::line).toList());
    Collections.reverse(lines);
    return new FeedView(
        lines,
        page.to() < tree.activities() ? path(tree.pageOf(page.to())) : "",
        page.from() > 0 ? path(tree.pageOf(page.from() - 1)) : "",
        Arrays.stream(DatasetSyntax.values())
            .map(syntax -> new FeedView.Format(syntax.extension(), syntax.mediaType()))
            .toList());
  }

  private static String path(Place place) {
    return FeedServlet.PATH + place.path();
  }

  private Line line(Member member) {
    Activity activity = member.activity();
    String key = "feed." + activity.kind().name().toLowerCase(Locale.ROOT);
    String entity = activity.entity();
    return new Line(
        activity.published().toString(),
        TIME.format(activity.published()),
        Messages.of(key).in(language),
        member.description().flatMap(graph -> name(graph, entity)).orElse(entity),
        site.page(entity).orElse(entity));
  }

  private Optional<String> name(Graph graph, String entity) {
    Node subject = NodeFactory.createURI(entity);
    List<Node> names =
        NAMES.stream()
            .flatMap(property -> graph.stream(subject, property, Node.ANY))
            .map(triple -> triple.getObject())
            .filter(Node::isLiteral)
            .toList();
    return Stream.concat(
            names.stream().filter(name -> name.getLiteralLanguage().equals(language.tag())),
            names.stream())
        .findFirst()
        .map(Node::getLiteralLexicalForm);
  }
}
