package dk.rammekatalog.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology and the catalogue contradict themselves nowhere, by the rules of OWL 2 RL. */
class ConsistencyTest {
  private static final String PREFIXES =
      """
      PREFIX ex: <https://w3id.org/rammekatalog/id/proeve/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rk: <https://w3id.org/rammekatalog/ontology#>
      """;
  private static final Graph ONTOLOGY = Reasoning.ontology();

  @Test
  void theCatalogueIsConsistent() {
    assertEquals("", String.join("\n\n", Reasoning.inconsistencies(Reasoning.catalogue())));
  }

  /** What a steward can write wrong, and the rule that finds it. */
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "ex:a a rk:Person ; a rk:Meeting ., cax-dw",
    "ex:a a rk:Municipality ; a rk:ActorGroup ., cax-sco",
    "ex:a rk:heldBy ex:b . ex:b a rk:Person ., prp-rng",
    "ex:a rk:itemOf ex:b ; a rk:Case ., prp-dom",
    "ex:a a rk:System . ex:b rk:hasItem ex:a ., prp-rng",
    "ex:a rk:treatsCase ex:b . ex:b rk:decidedBy ex:c ., prp-dom",
    "ex:a rk:meetingNumber 'tolv' ., dt-not-type",
    "ex:a a rk:Person ; a foaf:Organization ., cax-sco",
    "ex:a a rk:Meeting ; a prov:Activity ; prov:wasDerivedFrom ex:b ., prp-dom",
    "ex:a a rk:Need ; a rk:Risk ., cax-dw",
  })
  void aContradictionIsFoundAndExplained(String mistake, String rule) {
    List<String> found = Reasoning.inconsistencies(Reasoning.with(ONTOLOGY, PREFIXES + mistake));
    assertTrue(found.stream().anyMatch(text -> text.contains(rule)), found.toString());
    assertTrue(found.stream().allMatch(text -> text.contains("/proeve/")), found.toString());
  }

  @Test
  void theOntologyAloneIsConsistent() {
    assertEquals(List.of(), Reasoning.inconsistencies(ONTOLOGY));
  }
}
