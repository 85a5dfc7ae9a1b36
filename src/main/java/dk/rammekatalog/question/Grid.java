package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.store.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer as people see it. Where a column of names is followed by one with the things that have
 * these names, it is one column of links.
 */
record Grid(List<String> columns, List<List<Cell>> rows) {

  /** What was answered, and how it is shown. */
  record Cell(Optional<Node> node, Value shown) {}

  static Grid of(RowSet answer, Values values, List<Labels> labels) {
    List<Var> variables = answer.getResultVars();
    List<List<Cell>> rows = new ArrayList<>();
    answer.forEachRemaining(
        binding ->
            rows.add(
                variables.stream()
                    .map(variable -> cell(Optional.ofNullable(binding.get(variable)), values))
                    .toList()));
    return new Grid(variables.stream().map(Var::getVarName).toList(), rows).merged(labels);
  }

  private static Cell cell(Optional<Node> node, Values values) {
    return new Cell(node, node.map(values::of).orElse(new Value("", "")));
  }

  /** The last column of things goes into the first column that has their names. */
  private Grid merged(List<Labels> labels) {
    int last = columns.size() - 1;
    if (rows.isEmpty() || !rows.stream().allMatch(row -> isThing(row.get(last)))) {
      return this;
    }
    OptionalInt names =
        IntStream.range(0, last)
            .filter(column -> rows.stream().allMatch(row -> isName(row, column, labels)))
            .findFirst();
    return names.isEmpty()
        ? this
        : new Grid(
            columns.subList(0, last),
            rows.stream().map(row -> linked(row, names.getAsInt())).toList());
  }

  private static boolean isThing(Cell cell) {
    return cell.node().map(Node::isURI).orElse(false);
  }

  private static boolean isName(List<Cell> row, int column, List<Labels> labels) {
    Node thing = row.get(row.size() - 1).node().orElseThrow();
    return row.get(column)
        .node()
        .filter(Node::isLiteral)
        .filter(
            name ->
                labels.stream()
                    .anyMatch(each -> each.of(thing).equals(name.getLiteralLexicalForm())))
        .isPresent();
  }

  private static List<Cell> linked(List<Cell> row, int column) {
    String href = row.get(row.size() - 1).shown().href();
    List<Cell> cells = new ArrayList<>(row.subList(0, row.size() - 1));
    Cell name = cells.get(column);
    cells.set(column, new Cell(name.node(), new Value(name.shown().text(), href)));
    return List.copyOf(cells);
  }

  /** The first column whose values are links in all rows, else the first of texts. */
  OptionalInt label() {
    return IntStream.concat(
            IntStream.range(0, columns.size())
                .filter(
                    each -> rows.stream().allMatch(row -> !row.get(each).shown().href().isEmpty())),
            IntStream.range(0, columns.size())
                .filter(each -> rows.stream().allMatch(row -> isText(row.get(each)))))
        .findFirst();
  }

  private static boolean isText(Cell cell) {
    return cell.node()
        .filter(Node::isLiteral)
        .filter(node -> node.getLiteralLexicalForm().matches(".*\\p{L}{3}.*"))
        .isPresent();
  }
}
