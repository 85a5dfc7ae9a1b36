package dk.rammekatalog.format;

import dk.rammekatalog.format.Statement.Block;
import dk.rammekatalog.format.Statement.Directive;
import dk.rammekatalog.turtle.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layout of a whole text: sections with one empty line between them. */
final class Document {
  private static final Kind[] DIRECTIVES = {
    Kind.AT_PREFIX, Kind.AT_BASE, Kind.AT_VERSION, Kind.PREFIX, Kind.BASE, Kind.VERSION
  };

  private Document() {}

  /** Valid Turtle laid out; other text gives some text. */
  static String layOut(String text) {
    Pieces in = Pieces.of(text);
    List<Statement> statements = statements(in);
    List<List<Line>> sections =
        Prologue.canArrange(statements)
            ? Prologue.arrange(statements, in.usedPrefixes())
            : inPlace(statements);
    String result =
        sections.stream()
            .filter(section -> section.stream().anyMatch(line -> !line.isEmpty()))
            .map(Document::print)
            .collect(Collectors.joining("\n\n"));
    return result.isEmpty() ? "" : result + "\n";
  }

  private static List<Statement> statements(Pieces in) {
    List<Statement> statements = new ArrayList<>();
    while (!in.done()) {
      statements.add(in.at(DIRECTIVES) ? Directive.read(in) : new Block(BlockLayout.read(in)));
    }
    statements.add(new Block(List.of(Line.of(0).withComments(in.rest()))));
    return statements;
  }

  /** Directives that follow each other share a section. */
  private static List<List<Line>> inPlace(List<Statement> statements) {
    List<List<Line>> sections = new ArrayList<>();
    boolean afterDirective = false;
    for (Statement statement : statements) {
      boolean directive = statement instanceof Directive;
      if (!(directive && afterDirective)) {
        sections.add(new ArrayList<>());
      }
      sections.get(sections.size() - 1).addAll(statement.lines());
      afterDirective = directive;
    }
    return sections;
  }

  private static String print(List<Line> section) {
    return Stream.concat(Stream.of(section.get(0).first()), section.stream().skip(1))
        .flatMap(Line::print)
        .collect(Collectors.joining("\n"));
  }
}
