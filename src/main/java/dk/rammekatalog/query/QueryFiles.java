package dk.rammekatalog.query;

import dk.rammekatalog.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** The SPARQL files of a catalogue by what they are for. */
public record QueryFiles(
    List<QueryFile> questions, List<QueryFile> checks, List<QueryFile> rules, List<QueryFile> all) {

  public static QueryFiles of(SourceTree tree) {
    return new QueryFiles(
        list(tree, "queries/question/"),
        list(tree, "queries/check/"),
        list(tree, "ontology/rules/"),
        list(tree, ""));
  }

  public Optional<QueryFile> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  private static List<QueryFile> list(SourceTree tree, String folder) {
    return tree.queries(folder).map(QueryFile::of).toList();
  }
}
