package dk.rammekatalog.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Rows for a terminal: one line each, columns as wide as their widest value. */
final class Table {
  private static final String GAP = "  ";

  private Table() {}

  static String of(RowSet rows, PrefixMapping prefixes) {
    List<Var> columns = rows.getResultVars();
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Var::getVarName).toList());
    rows.forEachRemaining(
        row ->
            cells.add(columns.stream().map(row::get).map(node -> cell(node, prefixes)).toList()));
    List<Integer> widths =
        IntStream.range(0, columns.size())
            .mapToObj(i -> cells.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toList();
    cells.add(1, widths.stream().map("─"::repeat).toList());
    return cells.stream().map(line -> line(line, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
            .mapToObj(i -> StringUtils.rightPad(cells.get(i), widths.get(i)))
            .collect(Collectors.joining(GAP))
            .stripTrailing()
        + "\n";
  }

  private static String cell(@Nullable Node node, PrefixMapping prefixes) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
    }
    return node.isURI() ? prefixes.shortForm(node.getURI()) : "[]";
  }
}
