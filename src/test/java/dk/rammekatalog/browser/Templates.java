package dk.rammekatalog.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An address for each kind of page. */
final class Templates {
  private static final Path KINDS = Path.of("src/main/jte/kind");

  private Templates() {}

  /** Those of all templates; a kind of thing is found by itself. */
  static List<String> addresses(Site site) {
    Stream<String> others =
        Stream.of(
            "/",
            "/?lang=en",
            "/page/",
            "/page/moede",
            "/page/udsagn",
            "/page/udsagn?side=2&lang=en",
            "/page/dokument/dagsorden-2022-09-14?vis=henvisninger&relation=prov:wasDerivedFrom&side=2",
            "/page/katalog/rammekatalog?vis=vaerdier&relation=dct:references&lang=en",
            "/page/standard/memo",
            "/page/standard/memo?lang=en",
            "/page/klassifikation/kle",
            "/page/klassifikation/kle?vis=konsekvens",
            "/overblik/produkter",
            "/overblik/produkter?slags=byggeblok&modenhed=optaget&sorter=day&lang=en",
            "/overblik/uenigheder",
            "/overblik/forventninger",
            "/version",
            "/page/system/toek?vis=konsekvens&relation=plansToUse&lang=en",
            "/page/punkt/2022-09-14-2.3",
            "/page/ontology",
            "/page/ontology?lang=en",
            "/page/ontology/Decision",
            "/page/ontology/ArchitectureProduct?lang=en",
            "/page/ontology/decidedBy",
            "/page/ontology/itemNumber?lang=en",
            "/page/shapes",
            "/page/shapes?lang=en",
            "/profil/dcat-ap-dk",
            "/profil/dcat-ap-dk?lang=en",
            "/kvalitet",
            "/kvalitet?lang=en",
            "/kvalitet/fund",
            "/kvalitet/beskrivelse?slags=Person&sorter=-thing&lang=en",
            "/kvalitet/uenigheder",
            "/page/concept/udfald",
            "/page/concept/udfald/godkendt",
            "/page/spoergsmaal",
            "/page/spoergsmaal/hvad-rammes-hvis",
            "/sporgsmaal",
            "/sporgsmaal?lang=en",
            "/sporgsmaal/moedets-dagsorden",
            "/sporgsmaal/emnets-traad",
            "/sporgsmaal/hvad-er-kun-planlagt?lang=en",
            "/sporgsmaal/moedets-dagsorden?moede=findes-ikke",
            "/sporgsmaal/integrationer-for-system",
            "/sporgsmaal/hvad-rammes-hvis?lang=en",
            "/sporgsmaal/findes-ikke",
            "/api",
            "/api?lang=en",
            "/page/findes/ikke",
            "/soeg",
            "/soeg?q=byggeblok",
            "/soeg?q=byggeblok&organ=organ/arkitekturboard&lang=en",
            "/soeg?q=findesikke",
            "/sparql",
            "/catalog",
            "/feed",
            "/catalog/kvalitet",
            "/findes/ikke",
            Site.GONE,
            Site.GONE + "?lang=en",
            "/findes/ikke?lang=en",
            "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Cp%22%20%7D%20%26amp%3B",
            "/sparql?query=SELECT%20*%20%7B%20SERVICE%20%3Chttp%3A%2F%2Fx%2F%3E%20%7B%7D%20%7D");
    return Stream.concat(others, kinds().map(kind -> address(site, kind))).distinct().toList();
  }

  /** Those where something is found. */
  static List<String> found(Site site) {
    return addresses(site).stream()
        .filter(each -> site.client().get(each, "Accept", "text/html").statusCode() == 200)
        .toList();
  }

  private static Stream<String> kinds() {
    try (Stream<Path> files = Files.list(KINDS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".jte", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of the thing of a class that has most to show. */
  private static String address(Site site, String kind) {
    String query =
        "SELECT ?thing { ?thing a rk:%s ; ?p ?o . FILTER (CONTAINS(STR(?thing), '/id/')) }"
            + " GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 1";
    String thing = site.ask(query.formatted(kind)).get(0);
    return "/page/" + thing.substring(thing.indexOf("/id/") + "/id/".length());
  }
}
