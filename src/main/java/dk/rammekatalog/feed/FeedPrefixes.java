package dk.rammekatalog.feed;

import dk.rammekatalog.store.Manifest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of a feed: those of its vocabularies, and those of the catalogue's. */
final class FeedPrefixes {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("adms", Terms.ADMS),
          Map.entry("dcat", DCAT.NS),
          Map.entry("dcatap", Terms.DCAT_AP),
          Map.entry("dct", DCTerms.NS),
          Map.entry("eli", Terms.ELI),
          Map.entry("foaf", FOAF.NS),
          Map.entry("rdf", RDF.getURI()),
          Map.entry("skos", SKOS.uri),
          Map.entry("spdx", Terms.SPDX),
          Map.entry("vcard", VCARD4.NS),
          Map.entry("void", VOID.NS),
          Map.entry("xsd", XSD.NS));

  private FeedPrefixes() {}

  static Map<String, String> of(Manifest manifest) {
    Map<String, String> prefixes = new TreeMap<>(manifest.prefixes());
    prefixes.values().removeIf(USUAL::containsValue);
    prefixes.putAll(USUAL);
    return prefixes;
  }
}
