package dk.rammekatalog.query;

import dk.rammekatalog.source.SourceFile;
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

  /** Those of another tree, which may have the same. */
  public QueryFiles after(SourceTree tree) {
    List<SourceFile> files = all.stream().map(QueryFile::file).toList();
    return tree.queries("").toList().equals(files) ? this : of(tree);
  }

  public Optional<QueryFile> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  private static List<QueryFile> list(SourceTree tree, String folder) {
    return tree.queries(folder).map(QueryFile::of).toList();
  }
}
