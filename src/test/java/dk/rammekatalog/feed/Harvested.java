package dk.rammekatalog.feed;

import dk.rammekatalog.store.Publication;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small catalogue with two data sets, one of which has a query for what it consists of. */
final class Harvested {
  static final String ADDRESS = "https://data.example.org";
  static final String SPACE = SmallCatalogue.SPACE;
  private static final String DCAT = "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n";

  private final SmallCatalogue catalogue;
  private final Store store;

  Harvested(Path folder) {
    this.catalogue = SmallCatalogue.in(folder.resolve("root"));
    this.store = new Store(folder.resolve("var"));
    catalogue.data(
        "katalog",
        DCAT
            + "ex:katalog a dcat:Catalog ; dct:title \"K\"@da ;"
            + " dcat:dataset <https://example.org/k/id/datasaet/andet> ; void:uriSpace \""
            + SPACE
            + "\" .");
    catalogue.data(
        "datasaet/tal",
        DCAT
            + "<https://example.org/k/id/datasaet/tal> a dcat:Dataset ; dct:title \"Tal\"@da ;"
            + " dcat:landingPage <https://example.org/k/page/datasaet/tal> .");
    dataset("andet", "Andet");
    content("dct:extent", "?tal");
    number(1);
  }

  /** The property whose triples the first data set consists of. */
  Harvested content(String property, String value) {
    catalogue.file(
        "queries/feed/tal.rq",
        """
        # title@da: Tal
        # title@en: Numbers
        PREFIX dct: <http://purl.org/dc/terms/>
        CONSTRUCT { ?ting %1$s %2$s } WHERE { ?ting %1$s %2$s }
        """
            .formatted(property, value));
    return this;
  }

  /** What the first data set consists of. */
  Harvested number(int number) {
    catalogue.number(number);
    return this;
  }

  Harvested dataset(String slug, String title) {
    catalogue.data(
        "datasaet/" + slug,
        DCAT
            + "<https://example.org/k/id/datasaet/"
            + slug
            + "> a dcat:Dataset ; dct:title \""
            + title
            + "\"@da ; dct:temporal [ a dct:PeriodOfTime ; dcat:version \"1\" ] .");
    return this;
  }

  /** A data set that is described as before, and marked as one that no longer is in force. */
  Harvested deprecated(String slug) {
    catalogue.data(
        "datasaet/" + slug,
        DCAT
            + "<https://example.org/k/id/datasaet/"
            + slug
            + "> a dcat:Dataset ; dct:title \"Gammelt\"@da ;"
            + " <http://www.w3.org/2002/07/owl#deprecated> true .");
    return this;
  }

  Publication publication() {
    return store.publish(
        catalogue.checked(),
        List.of(new FeedPart(FeedQueries.of(catalogue.sources()), Optional.of(ADDRESS))));
  }

  PublishedVersion publish() {
    return publication().version();
  }

  static Feed feed(PublishedVersion version) {
    return Feed.of(version, Optional.of(ADDRESS));
  }
}
