package dk.rammekatalog.lookup;

import dk.rammekatalog.store.SmallCatalogue;
import java.nio.file.Path;

/** A catalogue of which one thing is referred to very often, and one refers very often. */
public final class ManyReferences {
  private static final String PREFIXES =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

      """;

  /** One in so many has a name that a reader of Danish looks for at the end. */
  private static final String[] BEGINNINGS = {"Ærø", "Bo", "Cirkel", "Øst", "Ådal", "Zink", "Alfa"};

  private ManyReferences() {}

  /** Writes one into an empty folder. */
  public static SmallCatalogue in(Path root, int count) {
    StringBuilder things = new StringBuilder(PREFIXES);
    StringBuilder all = new StringBuilder(PREFIXES);
    String space = SmallCatalogue.SPACE + "id/";
    topic(all, space + "emne/mange", "Mange");
    topic(all, space + "emne/faa", "Få");
    topic(all, space + "emne/alt", "Alt");
    for (int n = 0; n < count; n++) {
      String thing = "<" + space + "ting/" + n + ">";
      String day = "%d-%02d-%02d".formatted(2000 + n / 250, 1 + n % 250 / 25, 1 + n % 25);
      things.append(
          """
          %s
            a skos:Concept ;
            dct:title "%s %04d"@da ;
            dct:date "%s"^^xsd:date ;
            dct:subject <%semne/mange> ;
          .
          """
              .formatted(thing, BEGINNINGS[n % BEGINNINGS.length], n, day, space));
      all.append("<" + space + "emne/alt> dct:relation " + thing + " .\n");
      if (n < 5) {
        things.append(
            thing + " dct:relation <" + space + "emne/mange> , <" + space + "emne/faa> .\n");
      }
    }
    return SmallCatalogue.in(root)
        .file("data/ting.ttl", things.toString())
        .file("data/alt.ttl", all.toString());
  }

  private static void topic(StringBuilder text, String iri, String title) {
    text.append("<%s> a skos:Concept ; dct:title \"%s\"@da .\n".formatted(iri, title));
  }
}
