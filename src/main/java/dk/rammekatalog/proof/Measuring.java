package dk.rammekatalog.proof;

import static dk.rammekatalog.proof.Metric.ACCESS_RIGHTS;
import static dk.rammekatalog.proof.Metric.ACCESS_URL_STATUS;
import static dk.rammekatalog.proof.Metric.ALIGNMENT;
import static dk.rammekatalog.proof.Metric.BYTE_SIZE;
import static dk.rammekatalog.proof.Metric.CATEGORY;
import static dk.rammekatalog.proof.Metric.COMPLIANCE;
import static dk.rammekatalog.proof.Metric.CONTACT_POINT;
import static dk.rammekatalog.proof.Metric.DOWNLOAD_URL;
import static dk.rammekatalog.proof.Metric.DOWNLOAD_URL_STATUS;
import static dk.rammekatalog.proof.Metric.FORMAT;
import static dk.rammekatalog.proof.Metric.ISSUED;
import static dk.rammekatalog.proof.Metric.KEYWORD;
import static dk.rammekatalog.proof.Metric.KNOWN_ACCESS_RIGHTS;
import static dk.rammekatalog.proof.Metric.KNOWN_LICENCE;
import static dk.rammekatalog.proof.Metric.LICENCE;
import static dk.rammekatalog.proof.Metric.MACHINE_READABLE;
import static dk.rammekatalog.proof.Metric.MEDIA_TYPE;
import static dk.rammekatalog.proof.Metric.MODIFIED;
import static dk.rammekatalog.proof.Metric.NON_PROPRIETARY;
import static dk.rammekatalog.proof.Metric.PUBLISHER;
import static dk.rammekatalog.proof.Metric.RIGHTS;
import static dk.rammekatalog.proof.Metric.SPATIAL;
import static dk.rammekatalog.proof.Metric.TEMPORAL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** Applies the metrics to datasets and distributions. */
final class Measuring {
  private final Graph graph;
  private final Lists lists = new Lists();
  private final Predicate<Node> complies;
  private final Links links;

  /**
   * A measuring of a catalogue.
   *
   * @param complies whether a dataset has no violation
   */
  Measuring(Graph graph, Predicate<Node> complies, Links links) {
    this.graph = graph;
    this.complies = complies;
    this.links = links;
  }

  DatasetScore dataset(Node dataset) {
    Map<Metric, Share> own = new EnumMap<>(Metric.class);
    own.put(KEYWORD, given(dataset, DCAT.keyword.asNode()));
    own.put(CATEGORY, given(dataset, DCAT.theme.asNode()));
    own.put(SPATIAL, given(dataset, DCTerms.spatial.asNode()));
    own.put(TEMPORAL, given(dataset, DCTerms.temporal.asNode()));
    own.put(COMPLIANCE, Share.of(complies.test(dataset)));
    own.put(ACCESS_RIGHTS, given(dataset, DCTerms.accessRights.asNode()));
    own.put(
        KNOWN_ACCESS_RIGHTS, some(dataset, DCTerms.accessRights.asNode(), lists::isAccessRight));
    own.put(CONTACT_POINT, given(dataset, DCAT.contactPoint.asNode()));
    own.put(PUBLISHER, given(dataset, DCTerms.publisher.asNode()));
    own.put(ISSUED, given(dataset, DCTerms.issued.asNode()));
    own.put(MODIFIED, given(dataset, DCTerms.modified.asNode()));
    List<Marks> distributions =
        values(dataset, DCAT.distribution.asNode()).stream()
            .map(each -> with(own, distribution(each)))
            .toList();
    Marks alone = Marks.of(own);
    return new DatasetScore(
        dataset,
        distributions.stream()
            .max(
                Comparator.comparingDouble((Marks each) -> each.points())
                    .thenComparingDouble(Marks::openPoints))
            .orElse(alone),
        distributions.isEmpty() ? alone : Marks.mean(distributions));
  }

  /**
   * A dataset's own marks and those of a distribution; the dates are the dataset's if it has them.
   */
  private static Marks with(Map<Metric, Share> own, Map<Metric, Share> distribution) {
    Map<Metric, Share> all = new EnumMap<>(distribution);
    own.forEach(
        (metric, share) ->
            all.merge(metric, share, (one, other) -> one.passed() > 0 ? one : other));
    return Marks.of(all);
  }

  private Map<Metric, Share> distribution(Node distribution) {
    List<Node> formats = values(distribution, DCTerms.format.asNode());
    List<Node> types = values(distribution, DCAT.mediaType.asNode());
    List<Node> either = new ArrayList<>(formats);
    either.addAll(types);
    Map<Metric, Share> marks = new EnumMap<>(Metric.class);
    marks.put(ACCESS_URL_STATUS, status(distribution, DCAT.accessURL.asNode()));
    marks.put(DOWNLOAD_URL, given(distribution, DCAT.downloadURL.asNode()));
    marks.put(DOWNLOAD_URL_STATUS, status(distribution, DCAT.downloadURL.asNode()));
    marks.put(FORMAT, Share.of(!formats.isEmpty()));
    marks.put(MEDIA_TYPE, Share.of(!types.isEmpty()));
    marks.put(
        ALIGNMENT,
        Share.of(
            formats.stream().anyMatch(lists::isFileType)
                && types.stream().anyMatch(lists::isMediaType)));
    marks.put(NON_PROPRIETARY, Share.of(either.stream().anyMatch(lists::isNonProprietary)));
    marks.put(MACHINE_READABLE, Share.of(either.stream().anyMatch(lists::isMachineReadable)));
    marks.put(LICENCE, given(distribution, DCTerms.license.asNode()));
    marks.put(KNOWN_LICENCE, some(distribution, DCTerms.license.asNode(), lists::isLicence));
    marks.put(RIGHTS, given(distribution, DCTerms.rights.asNode()));
    marks.put(BYTE_SIZE, given(distribution, DCAT.byteSize.asNode()));
    marks.put(ISSUED, given(distribution, DCTerms.issued.asNode()));
    marks.put(MODIFIED, given(distribution, DCTerms.modified.asNode()));
    return marks;
  }

  private Share status(Node distribution, Node property) {
    List<Links.State> states =
        values(distribution, property).stream()
            .map(url -> url.isURI() ? links.of(url.getURI()) : Links.State.FAILS)
            .toList();
    if (states.contains(Links.State.ANSWERS)) {
      return Share.ALL;
    }
    return states.contains(Links.State.UNTRIED) ? Share.UNTRIED : Share.NONE;
  }

  private Share given(Node subject, Node property) {
    return Share.of(graph.contains(subject, property, Node.ANY));
  }

  private Share some(Node subject, Node property, Predicate<Node> wanted) {
    return Share.of(values(subject, property).stream().anyMatch(wanted));
  }

  private List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
