package dk.rammekatalog.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Where a class stands in the drawing of the thread; what leads to what the ontology says.
 *
 * @param term the name of the class in the ontology
 * @param column 1 for the thread itself; what stands beside it is left (0) or right (2)
 * @param row from above
 */
record ThreadPlace(String term, int column, int row) {
  private static final String ONTOLOGY = "https://w3id.org/rammekatalog/ontology#";

  static final List<ThreadPlace> ALL =
      List.of(
          new ThreadPlace("Case", 1, 0),
          new ThreadPlace("AgendaItem", 1, 1),
          new ThreadPlace("Recommendation", 1, 2),
          new ThreadPlace("Decision", 1, 3),
          new ThreadPlace("ProductVersion", 1, 4),
          new ThreadPlace("ArchitectureProduct", 1, 5),
          new ThreadPlace("BuildingBlock", 1, 6),
          new ThreadPlace("System", 1, 7),
          new ThreadPlace("Municipality", 1, 8),
          new ThreadPlace("Discussion", 0, 1),
          new ThreadPlace("CouncilAdvice", 2, 1),
          new ThreadPlace("FollowUp", 2, 2),
          new ThreadPlace("Remark", 2, 3));

  Node iri() {
    return NodeFactory.createURI(ONTOLOGY + term);
  }

  boolean isMain() {
    return column == 1;
  }

  static Node property(String name) {
    return NodeFactory.createURI(ONTOLOGY + name);
  }

  static int rows() {
    return ALL.stream().mapToInt(ThreadPlace::row).max().orElseThrow() + 1;
  }
}
