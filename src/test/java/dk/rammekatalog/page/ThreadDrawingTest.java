package dk.rammekatalog.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The drawing of the thread says what the ontology says. */
class ThreadDrawingTest {
  private static final Path KEPT = Path.of("docs/traaden.svg");
  private static final Path MADE = Path.of("target/traaden.svg");
  private static final Graph GRAPH =
      TurtleReader.read(SourceTree.read(Path.of("")))
          .union(file -> file.path().startsWith("ontology/"));

  @Test
  void theKeptDrawingIsTheOneOfTheOntology() throws IOException {
    String made = Pages.draw(ThreadDrawing.of(GRAPH, Language.DA));
    Files.writeString(MADE, made);
    assertEquals(Files.readString(KEPT), made, "copy " + MADE + " to " + KEPT);
  }

  /** From each class of the thread a line goes on to the next. */
  @Test
  void theThreadIsWhole() {
    String words = ThreadDrawing.of(GRAPH, Language.DA).description();
    List.of(
            "Sag → behandlet i → Dagsordenspunkt",
            "Dagsordenspunkt → har indstilling → Indstilling",
            "Dagsordenspunkt → har drøftelse → Drøftelse",
            "Indstilling → førte til beslutning → Beslutning",
            "Beslutning → har bemærkning → Bemærkning",
            "Beslutning → afgør, optager → Produktversion",
            "Produktversion → version af → Arkitekturprodukt",
            "Byggeblok → underklasse af → Arkitekturprodukt",
            "Byggeblok → bruges af, planlagt brugt af → System",
            "System → bruges af, planlagt brugt af → Kommune")
        .forEach(step -> assertTrue(words.contains(step), step + " in " + words));
  }

  @Test
  void theDrawingIsInEnglishToo() {
    ThreadDrawing drawing = ThreadDrawing.of(GRAPH, Language.EN);
    assertEquals("The thread from case to municipality", drawing.title());
    assertTrue(drawing.description().contains("Case → treated in → Agenda item"));
  }

  @Test
  void aChangedOntologyGivesAnotherDrawing() {
    Graph changed = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(changed, GRAPH);
    changed.remove(ThreadPlace.property("treatedIn"), RDFS.range.asNode(), null);
    changed.add(
        NodeFactory.createURI("https://w3id.org/rammekatalog/ontology#treatedIn"),
        RDFS.range.asNode(),
        ThreadPlace.ALL.get(2).iri());
    String words = ThreadDrawing.of(changed, Language.DA).description();
    assertTrue(words.contains("Sag → behandlet i → Indstilling"), words);
    assertFalse(words.contains("Sag → behandlet i → Dagsordenspunkt"), words);
  }

  /** No two texts or boxes stand on each other. */
  @Test
  void allTextsCanBeRead() {
    for (Language language : Language.values()) {
      ThreadDrawing drawing = ThreadDrawing.of(GRAPH, language);
      List<ThreadDrawing.Text> texts =
          drawing.arrows().stream().flatMap(arrow -> arrow.texts().stream()).toList();
      for (ThreadDrawing.Text text : texts) {
        assertTrue(drawing.boxes().stream().noneMatch(box -> isWithin(text, box)), text.toString());
        assertEquals(
            1, texts.stream().filter(other -> isNear(text, other)).count(), text.toString());
      }
    }
  }

  private static boolean isWithin(ThreadDrawing.Text text, ThreadDrawing.Box box) {
    return text.x() > box.x()
        && text.x() < box.x() + box.width()
        && text.y() > box.y()
        && text.y() - 10 < box.y() + box.height();
  }

  private static boolean isNear(ThreadDrawing.Text text, ThreadDrawing.Text other) {
    return Math.abs(text.x() - other.x()) < 100 && Math.abs(text.y() - other.y()) < 14;
  }
}
