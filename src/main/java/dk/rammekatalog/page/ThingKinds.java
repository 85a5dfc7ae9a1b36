package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.Site;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a thing is, as pages say it; to be used in a read transaction. */
final class ThingKinds {
  private final Site site;
  private final Graph union;
  private final Values values;

  ThingKinds(Site site, OpenVersion version, Values values) {
    this.site = site;
    this.union = version.dataset().getUnionGraph();
    this.values = values;
  }

  /** The catalogue's own classes say more than the foreign ones above them, the narrowest most. */
  List<Value> of(Node thing) {
    List<Node> types =
        union.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    Predicate<Node> own = type -> type.toString().startsWith(site.uriSpace());
    boolean anyOwn = types.stream().anyMatch(own);
    return types.stream()
        .filter(type -> !anyOwn || own.test(type))
        .filter(type -> types.stream().noneMatch(each -> isBelow(each, type)))
        .map(values::of)
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  private boolean isBelow(Node type, Node other) {
    return !type.equals(other) && union.contains(type, RDFS.subClassOf.asNode(), other);
  }
}
