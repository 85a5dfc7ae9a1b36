package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a page shows of a thing that is withdrawn.
 *
 * @param title its former name; its IRI if no version remembers one
 * @param name below {@code /data/}
 * @param kinds what it was
 * @param instead what came instead
 * @param reasons why
 * @param date when it was withdrawn, as year, month and day; empty if that is not known
 */
public record GoneView(
    String title,
    String iri,
    String name,
    List<Value> kinds,
    List<Value> instead,
    List<Value> reasons,
    String date) {
  /** The namespace of ActivityStreams, which has words for what is gone. */
  public static final String AS = "https://www.w3.org/ns/activitystreams#";

  private static final int DATE = 10;

  /** The view of a tombstone. */
  public static GoneView of(
      Site site, OpenVersion version, Language language, String iri, Graph tombstone) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          Values values = new Values(site, version, language);
          return new GoneView(
              texts(tombstone, RDFS.label.asNode(), language, values).stream()
                  .findFirst()
                  .map(Value::text)
                  .orElse(iri),
              iri,
              site.name(iri).orElse(""),
              values(tombstone, as("formerType"), values),
              values(tombstone, DCTerms.isReplacedBy.asNode(), values),
              texts(tombstone, DCTerms.description.asNode(), language, values),
              date(tombstone));
        });
  }

  private static String date(Graph tombstone) {
    return tombstone
        .find(Node.ANY, as("deleted"), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm().substring(0, DATE))
        .nextOptional()
        .orElse("");
  }

  private static List<Value> values(Graph tombstone, Node property, Values values) {
    return tombstone
        .find(Node.ANY, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(values::of)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  /** The texts in the language; if there are none, those in others. */
  private static List<Value> texts(
      Graph tombstone, Node property, Language language, Values values) {
    List<Value> all = values(tombstone, property, values);
    Predicate<Value> wanted = value -> value.isIn(language.tag());
    return all.stream().anyMatch(wanted) ? all.stream().filter(wanted).toList() : all;
  }

  private static Node as(String name) {
    return NodeFactory.createURI(AS + name);
  }
}
