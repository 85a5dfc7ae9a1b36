package dk.rammekatalog.canon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContentNamesTest {
  private static final String START = "@prefix : <https://example.org/> . GRAPH :g { ";
  private static final String SOME =
      ":a :p [ :q ( 1 :a [ :r 2 ] ) ] . _:x :p _:y . _:y :p _:x . :b :p [ :q 1 ] , [ :q 1 ] . ";

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  @Test
  void theSameContentHasTheSameNamesInWhateverOrder() {
    Random random = new Random(17);
    Set<Quad> expected = new HashSet<>(ContentNames.apply(quads(SOME)));
    for (int i = 0; i < 20; i++) {
      List<Quad> shuffled = new ArrayList<>(quads(SOME));
      Collections.shuffle(shuffled, random);
      assertEquals(expected, new HashSet<>(ContentNames.apply(shuffled)));
    }
  }

  @Test
  void whatElseIsSaidChangesNoName() {
    Set<Quad> more = new HashSet<>(ContentNames.apply(quads(SOME + ":c :p [ :q 0 ] , ( [] ) . ")));
    assertTrue(more.containsAll(ContentNames.apply(quads(SOME))));
  }

  @Test
  void otherContentHasAnotherName() {
    Set<Quad> other = new HashSet<>(ContentNames.apply(quads(":b :p [ :q 2 ] . ")));
    other.retainAll(ContentNames.apply(quads(":b :p [ :q 1 ] . ")));
    assertEquals(Set.of(), other);
  }

  @Test
  void theDatasetStaysTheSame() {
    List<Quad> quads = quads(SOME);
    List<Quad> named = ContentNames.apply(quads);
    assertFalse(new HashSet<>(named).containsAll(quads));
    assertTrue(IsoMatcher.isomorphic(dataset(quads), dataset(named)));
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(dataset::add);
    return dataset;
  }

  private static List<Quad> quads(String text) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(START + text + "}", Lang.TRIG).parse(dataset);
    return new ArrayList<>(List.copyOf(org.apache.jena.atlas.iterator.Iter.toList(dataset.find())));
  }
}
