package dk.rammekatalog.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.canon.CanonicalDataset;
import dk.rammekatalog.store.PublishedVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What harvesters are told of a version. */
class FeedTest {
  private static final String NUMBERS = Harvested.SPACE + "id/datasaet/tal";
  private static final String OTHER = Harvested.SPACE + "id/datasaet/andet";

  @TempDir private Path temp;

  @Test
  void everythingInItHasAnIri() {
    Feed feed = Harvested.feed(new Harvested(temp).publish());
    assertEquals(
        List.of(),
        feed.graph()
            .find(Node.ANY, Node.ANY, Node.ANY)
            .filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
            .toList());
    Node period = value(feed, OTHER, DCTerms.temporal.asNode());
    assertTrue(period.getURI().startsWith(OTHER + "#temporal-"), period.getURI());
    assertTrue(feed.entities().containsKey(period.getURI()));
  }

  @Test
  void theCatalogueListsEveryDatasetWithItsRecord() {
    Feed feed = Harvested.feed(new Harvested(temp).publish());
    String catalogue = Harvested.SPACE + "id/katalog";
    assertEquals(List.of(OTHER, NUMBERS), values(feed, catalogue, DCAT.dataset.asNode()));
    for (String dataset : List.of(OTHER, NUMBERS)) {
      String record = dataset + "#katalogpost";
      assertTrue(values(feed, catalogue, DCAT.record.asNode()).contains(record));
      assertEquals(List.of(dataset), values(feed, record, FOAF.primaryTopic.asNode()));
      assertEquals(List.of(dataset), values(feed, dataset, DCTerms.identifier.asNode()));
    }
  }

  /** More things than one block holds, read in an order in which blocks alternate. */
  @Test
  void whatIsKeptOfEntitiesIsWhatTheFeedSaysOfThem() throws IOException {
    Harvested catalogue = new Harvested(temp);
    for (int i = 0; i < 40; i++) {
      catalogue.dataset("nr-" + i, "Nr. " + i);
    }
    PublishedVersion version = catalogue.publish();
    SortedMap<String, Graph> things = Feed.of(version, Optional.empty()).entities();
    List<FeedEntity> computed = FeedEntities.computed(things).toList();
    try (Stream<FeedEntity> kept = FeedEntities.of(version)) {
      Map<String, FeedEntity> found =
          kept.collect(Collectors.toMap(FeedEntity::iri, Function.identity()));
      assertEquals(computed.size(), found.size());
      assertTrue(things.size() > 3 * 32, "only " + things.size());
      List<FeedEntity> mixed = new ArrayList<>(computed);
      Collections.shuffle(mixed, new Random(1));
      for (FeedEntity entity : mixed) {
        assertEquals(entity.hash(), found.get(entity.iri()).hash());
        List<String> lines = found.get(entity.iri()).description().get();
        assertEquals(entity.description().get(), lines);
        assertEquals(entity.hash(), new CanonicalDataset(lines).hash());
      }
    }
  }

  @Test
  void ownAddressesAreThoseOfThePublicAddress() {
    PublishedVersion version = new Harvested(temp).publish();
    assertEquals(
        List.of("https://data.example.org/page/datasaet/tal"),
        values(Harvested.feed(version), NUMBERS, DCAT.landingPage.asNode()));
    assertEquals(
        List.of(Harvested.SPACE + "page/datasaet/tal"),
        values(Feed.of(version, Optional.empty()), NUMBERS, DCAT.landingPage.asNode()));
  }

  @Test
  void aDistributionTellsTheSizeOfItsFile() throws IOException {
    PublishedVersion version = new Harvested(temp).publish();
    Feed feed = Harvested.feed(version);
    for (String extension : List.of("ttl", "nt", "jsonld")) {
      Path file = version.folder().resolve("feed/download/tal." + extension);
      String distribution = NUMBERS + "#" + extension;
      assertTrue(values(feed, NUMBERS, DCAT.distribution.asNode()).contains(distribution));
      assertEquals(
          List.of(Long.toString(Files.size(file))),
          values(feed, distribution, DCAT.byteSize.asNode()));
      assertEquals(
          List.of(Hash.of(file)),
          values(feed, distribution + "-checksum", Terms.iri(Terms.SPDX + "checksumValue")));
    }
    assertEquals(List.of(), values(feed, OTHER, DCAT.distribution.asNode()));
  }

  @Test
  void onlyWhatChangedHasNewDates() {
    Harvested catalogue = new Harvested(temp);
    Feed before = Harvested.feed(catalogue.publish());
    awaitNextSecond();
    Feed after = Harvested.feed(catalogue.number(2).publish());
    assertNotEquals(modified(before, NUMBERS), modified(after, NUMBERS));
    assertNotEquals(
        modified(before, NUMBERS + "#katalogpost"), modified(after, NUMBERS + "#katalogpost"));
    Map<String, List<Triple>> same = new TreeMap<>();
    for (String iri : List.of(OTHER, OTHER + "#katalogpost")) {
      same.put(iri, before.entities().get(iri).find().toList());
      assertEquals(same.get(iri), after.entities().get(iri).find().toList());
    }
  }

  @Test
  void anotherQueryMakesAnotherFeedOfTheSameVersion() {
    Harvested catalogue = new Harvested(temp);
    PublishedVersion version = catalogue.publish();
    Feed before = Harvested.feed(version);
    awaitNextSecond();
    assertEquals(version.id(), catalogue.content("dct:title", "?titel").publish().id());
    Feed after = Harvested.feed(version);
    assertNotEquals(modified(before, NUMBERS), modified(after, NUMBERS));
    assertEquals(modified(before, OTHER), modified(after, OTHER));
    assertNotEquals(
        values(before, NUMBERS + "#ttl", DCAT.byteSize.asNode()),
        values(after, NUMBERS + "#ttl", DCAT.byteSize.asNode()));
  }

  @Test
  void whatIsDerivedIsNotStatedToHarvesters() {
    Feed feed = Harvested.feed(new Harvested(temp).publish());
    Graph dataset = feed.entities().get(NUMBERS);
    assertTrue(dataset.contains(Node.ANY, RDF.Nodes.type, DCAT.Dataset.asNode()));
    assertTrue(!dataset.contains(Node.ANY, RDFS.label.asNode(), Node.ANY));
  }

  @Test
  void whatIsDeprecatedIsNotListed() {
    Harvested catalogue = new Harvested(temp);
    assertTrue(Harvested.feed(catalogue.publish()).entities().containsKey(OTHER));
    Feed feed = Harvested.feed(catalogue.deprecated("andet").publish());
    assertEquals(
        List.of(NUMBERS), values(feed, Harvested.SPACE + "id/katalog", DCAT.dataset.asNode()));
    assertEquals(
        List.of(),
        feed.graph()
            .find(Node.ANY, Node.ANY, Node.ANY)
            .filterKeep(triple -> triple.toString().contains(OTHER))
            .toList());
  }

  private static List<String> modified(Feed feed, String iri) {
    return values(feed, iri, DCTerms.modified.asNode());
  }

  private static Node value(Feed feed, String iri, Node property) {
    return feed.entities().get(iri).find(Node.ANY, property, Node.ANY).next().getObject();
  }

  private static List<String> values(Feed feed, String iri, Node property) {
    return feed
        .graph()
        .find(NodeFactory.createURI(iri), property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** Dates have seconds. */
  private static void awaitNextSecond() {
    long now = System.currentTimeMillis() / 1000;
    Awaitility.await().until(() -> System.currentTimeMillis() / 1000 > now);
  }
}
