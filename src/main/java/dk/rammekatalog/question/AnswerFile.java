package dk.rammekatalog.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.ResultSetAdapter;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The files that an answer is given as; the first is that of clients that do not say. */
enum AnswerFile {
  JSON("json", "application/sparql-results+json"),
  CSV("csv", "text/csv; charset=utf-8"),
  TURTLE("ttl", "text/turtle; charset=utf-8"),
  EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final int WIDEST = 60;

  private final String extension;
  private final String type;

  AnswerFile(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  String extension() {
    return extension;
  }

  /** With its parameters. */
  String type() {
    return type;
  }

  /** Without them. */
  String mediaType() {
    return type.replaceFirst(";.*", "");
  }

  static Optional<AnswerFile> ofExtension(String extension) {
    return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
  }

  static Optional<AnswerFile> ofMediaType(String type) {
    return type.equals("application/json")
        ? Optional.of(JSON)
        : Arrays.stream(values()).filter(each -> each.mediaType().equals(type)).findFirst();
  }

  byte[] of(List<Var> columns, List<Binding> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSet answer = RowSetStream.create(columns, rows.iterator());
    switch (this) {
      case JSON -> ResultSetFormatter.outputAsJSON(out, new ResultSetAdapter(answer));
      case CSV -> ResultSetFormatter.outputAsCSV(out, new ResultSetAdapter(answer));
      case TURTLE ->
          RDFDataMgr.write(
              out, RDFOutput.encodeAsModel(new ResultSetAdapter(answer)), RDFFormat.TURTLE_PRETTY);
      case EXCEL -> excel(out, columns, rows);
    }
    return out.toByteArray();
  }

  private static void excel(OutputStream out, List<Var> columns, List<Binding> rows) {
    try (Workbook book = new Workbook(out, "Rammekatalog", "1.0")) {
      Worksheet sheet = book.newWorksheet("Svar");
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(0, column, Headings.of(columns.get(column).getVarName()));
        sheet.style(0, column).bold().set();
        int widest = 12;
        for (int row = 0; row < rows.size(); row++) {
          Node node = rows.get(row).get(columns.get(column));
          if (node != null) {
            put(sheet, row + 1, column, node);
            widest = Math.max(widest, text(node).length() + 2);
          }
        }
        sheet.width(column, Math.min(widest, WIDEST));
      }
      sheet.freezePane(0, 1);
      if (!rows.isEmpty()) {
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Node node) {
    if (isNumber(node)) {
      sheet.value(row, column, (Number) node.getLiteralValue());
    } else if (isDay(node)) {
      sheet.value(row, column, java.time.LocalDate.parse(node.getLiteralLexicalForm()));
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      sheet.value(row, column, text(node));
    }
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number;
  }

  private static boolean isDay(Node node) {
    return node.isLiteral()
        && node.getLiteralDatatype().equals(XSDDatatype.XSDdate)
        && node.getLiteralLexicalForm().matches("\\d{4}-\\d{2}-\\d{2}");
  }
}
