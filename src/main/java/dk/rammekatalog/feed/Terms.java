package dk.rammekatalog.feed;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/** The terms that Jena has no names for, and the classes of a feed. */
final class Terms {
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String DCAT_AP = "http://data.europa.eu/r5r/";
  static final String EU = "http://publications.europa.eu/resource/authority/";
  static final String IANA = "https://www.iana.org/assignments/media-types/";
  static final String PROFILE = "https://data.gov.dk/model/profile/dcat-ap-dk/";
  static final String ADMS = "http://www.w3.org/ns/adms#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  static final String ELI = "http://data.europa.eu/eli/ontology#";

  /** What a catalogue lists, and itself: whatever has one of these classes is given out. */
  static final Set<Node> LISTED =
      nodes(
          DCAT.Catalog.getURI(),
          DCAT.Dataset.getURI(),
          DCAT.NS + "DatasetSeries",
          DCAT.NS + "DataService",
          DCAT.Distribution.getURI(),
          DCAT.CatalogRecord.getURI());

  /** What is given out if something listed leads to it. */
  static final Set<Node> REACHED =
      nodes(
          FOAF.Agent.getURI(),
          ORG.Organization.getURI(),
          VCARD4.Kind.getURI(),
          VCARD4.Organization.getURI(),
          VCARD4.Individual.getURI(),
          VCARD4.Group.getURI(),
          DCTerms.PeriodOfTime.getURI(),
          DCTerms.Location.getURI(),
          DCTerms.RightsStatement.getURI(),
          DCTerms.LicenseDocument.getURI(),
          DCTerms.Standard.getURI(),
          DCTerms.ProvenanceStatement.getURI(),
          DCTerms.Frequency.getURI(),
          FOAF.Document.getURI(),
          SKOS.Concept.getURI(),
          SKOS.ConceptScheme.getURI(),
          DCAT.NS + "Relationship",
          DCAT.NS + "Role",
          PROV + "Attribution",
          PROV + "Activity",
          ADMS + "Identifier",
          SPDX + "Checksum",
          ELI + "LegalResource",
          "http://www.w3.org/ns/dqv#QualityAnnotation",
          "http://www.w3.org/ns/dqv#Dimension",
          "http://www.w3.org/ns/odrl/2/Policy",
          "http://www.w3.org/2006/time#Instant",
          "http://www.w3.org/ns/locn#Geometry");

  static final Node SOURCE = iri(PROV + "wasDerivedFrom");

  private Terms() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node integer(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Set<Node> nodes(String... iris) {
    return Stream.of(iris).map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
  }
}
