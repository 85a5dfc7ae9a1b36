package dk.rammekatalog.http;

import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server with a few data sets that are like each other, the first of which has content. */
final class SmallHarvest {
  private static final String PREFIXES =
      "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
          + "@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n";

  private SmallHarvest() {}

  static CatalogServer served(Path folder, String publicUrl, int datasets) {
    SmallCatalogue catalogue = SmallCatalogue.in(folder.resolve("root"));
    catalogue.data(
        "katalog",
        PREFIXES
            + "ex:katalog a dcat:Catalog ; dct:title \"K\"@da ; void:uriSpace \""
            + SmallCatalogue.SPACE
            + "\" . ex:kommune a foaf:Agent ; foaf:name \"Kommunen\"@da .");
    for (int n = 0; n < datasets; n++) {
      catalogue.data("d" + n, PREFIXES + dataset(n));
    }
    catalogue.number(1);
    catalogue.file(
        "queries/feed/d0.rq",
        "# title@da: Tal\n# title@en: Numbers\nPREFIX dct: <http://purl.org/dc/terms/>\n"
            + "CONSTRUCT { ?ting dct:extent ?tal } WHERE { ?ting dct:extent ?tal }\n");
    Store store = new Store(folder.resolve("var"));
    store.publish(
        catalogue.checked(),
        List.of(new FeedPart(FeedQueries.of(catalogue.sources()), Optional.of(publicUrl))));
    return CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.of(publicUrl)));
  }

  private static String dataset(int n) {
    return """
        <https://example.org/k/id/datasaet/d%1$d> a dcat:Dataset ; dct:title "Sæt & <%1$d>"@da ;
          dct:description "\\"Citat\\" og\\nlinje"@da ; dct:publisher ex:kommune ;
          dct:modified "202%1$d-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ;
          dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2020-01-01" ] ;
          dcat:distribution <https://example.org/k/id/fil/d%1$d> .
        <https://example.org/k/id/fil/d%1$d> a dcat:Distribution ; dct:title "Fil"@da .
        """
        .formatted(n);
  }
}
