package dk.rammekatalog.format;

import dk.rammekatalog.format.Comment.Place;
import dk.rammekatalog.format.Statement.Block;
import dk.rammekatalog.format.Statement.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings all prefixes to the top: sorted, once each, and only those in use.
 *
 * <p>Comments go with the prefix below them; those of a prefix that is left out go to what follows.
 * Comments that an empty line separates from the first statement stay above all, those that one
 * separates from a prefix in the middle of the text stay in the middle.
 */
final class Prologue {
  private final Set<String> used;
  private final SortedMap<String, Line> prefixes = new TreeMap<>();
  private final List<List<Line>> blocks = new ArrayList<>();

  private final List<Comment> header = new ArrayList<>();

  /** Comments without their statement; those for a block only, and those for a prefix as well. */
  private final List<Comment> forBlock = new ArrayList<>();

  private final List<Comment> forNext = new ArrayList<>();

  private Prologue(Set<String> used) {
    this.used = used;
  }

  /** Whether each prefix has one meaning in the whole text and nothing else is declared. */
  static boolean canArrange(List<Statement> statements) {
    List<Directive> directives =
        statements.stream().filter(Directive.class::isInstance).map(Directive.class::cast).toList();
    long names = directives.stream().map(Directive::prefix).distinct().count();
    long meanings = directives.stream().map(d -> d.prefix() + d.iri()).distinct().count();
    return names == meanings && directives.stream().noneMatch(d -> d.prefix().isEmpty());
  }

  /**
   * The sections of the result, each without the empty line between it and the next.
   *
   * @param used the prefixes in use, each with its colon
   */
  static List<List<Line>> arrange(List<Statement> statements, Set<String> used) {
    Prologue prologue = new Prologue(used);
    for (int i = 0; i < statements.size(); i++) {
      Statement before = statements.get(Math.max(0, i - 1));
      Statement statement = statements.get(i);
      boolean inPlace = i == 0 || statement instanceof Directive && before instanceof Block;
      int separate = inPlace ? statement.firstLine().separateComments() : 0;
      (i == 0 ? prologue.header : prologue.forBlock)
          .addAll(statement.firstLine().comments().subList(0, separate));
      Line line = statement.firstLine().withoutComments(separate);
      if (statement instanceof Directive directive) {
        prologue.add(directive, line);
      } else {
        prologue.add(statement.lines(), line);
      }
    }
    return prologue.sections();
  }

  private void add(Directive directive, Line line) {
    if (!used.contains(directive.prefix()) || prefixes.containsKey(directive.prefix())) {
      line.comments().forEach(comment -> forNext.add(comment.at(Place.ABOVE)));
      return;
    }
    List<Comment> comments = new ArrayList<>(forNext);
    line.comments().stream()
        .map(comment -> comment.isBehind() ? comment : comment.at(Place.ABOVE))
        .forEach(comments::add);
    forNext.clear();
    String text = "@prefix " + directive.prefix() + " " + directive.iri() + " .";
    prefixes.put(directive.prefix(), line.withText(text).withBlank(false).withComments(comments));
  }

  private void add(List<Line> block, Line firstLine) {
    forBlock.addAll(forNext);
    List<Line> lines = new ArrayList<>(block);
    lines.set(0, firstLine.below(forBlock));
    blocks.add(lines);
    forNext.clear();
    forBlock.clear();
  }

  private List<List<Line>> sections() {
    List<List<Line>> sections = new ArrayList<>();
    sections.add(List.of(Line.of(0).withComments(List.copyOf(header))));
    sections.add(List.copyOf(prefixes.values()));
    sections.addAll(blocks);
    return sections;
  }
}
