package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.page.Values;
import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.question.Grid.Cell;
import dk.rammekatalog.question.QuestionView.Field;
import dk.rammekatalog.question.QuestionView.Option;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.UnfitValueException;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Makes what the pages of questions show; to be used in a read transaction. */
final class QuestionViews {
  static final int MOST_ROWS = 500;

  /** More options than that are found by typing. */
  private static final int LIST = 60;

  private final Site site;
  private final OpenVersion version;
  private final Language language;

  QuestionViews(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.version = version;
    this.language = language;
  }

  QuestionView of(Asked asked) {
    try {
      Map<String, Node> nodes = asked.nodes();
      Grid grid =
          Grid.of(
              asked.answer().rowSet(),
              new Values(site, version, language),
              List.of(new Labels(version, language), new Labels(version, other())));
      return view(asked, nodes, grid);
    } catch (UnfitValueException e) {
      return view(asked, e);
    }
  }

  private Language other() {
    return language == Language.DA ? Language.EN : Language.DA;
  }

  private QuestionView view(Asked asked, Map<String, Node> nodes, Grid grid) {
    String sparql = asked.question().sparql(nodes);
    return new QuestionView(
        asked.question().name(),
        asked.question().title(language),
        asked.question().description(language),
        fields(asked, ""),
        asked.query(),
        Optional.empty(),
        grid.columns().stream().map(Headings::of).toList(),
        grid.rows().stream().limit(MOST_ROWS).map(QuestionViews::shown).toList(),
        grid.rows().size(),
        Charts.of(grid, counted(asked.question().file().query(), grid)),
        Network.of(grid),
        sparql,
        "/sparql?tekst=" + Asked.encode(sparql));
  }

  private static List<Value> shown(List<Cell> row) {
    return row.stream().map(Cell::shown).toList();
  }

  private static int counted(Query query, Grid grid) {
    return IntStream.range(0, grid.columns().size())
        .filter(each -> query.getProject().getExpr(Var.alloc(grid.columns().get(each))) != null)
        .findFirst()
        .orElse(-1);
  }

  private QuestionView view(Asked asked, UnfitValueException unfit) {
    String sparql = asked.question().sparql(asked.question().file().opened().defaults());
    return new QuestionView(
        asked.question().name(),
        asked.question().title(language),
        asked.question().description(language),
        fields(asked, unfit.parameter()),
        "",
        Optional.of(Problems.text(asked, unfit).in(language)),
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        sparql,
        "/sparql?tekst=" + Asked.encode(sparql));
  }

  private List<Field> fields(Asked asked, String wrong) {
    Map<String, Node> defaults = asked.question().file().opened().defaults();
    return asked.question().file().parameters().stream()
        .map(
            parameter ->
                field(
                    asked,
                    parameter,
                    defaults.get(parameter.name()),
                    parameter.name().equals(wrong)))
        .toList();
  }

  private Field field(Asked asked, Parameter parameter, Node usual, boolean wrong) {
    String value =
        asked
            .values()
            .getOrDefault(parameter.name(), dk.rammekatalog.store.Asking.name(version, usual));
    Collator collator = Collator.getInstance(language.locale());
    List<Option> found =
        asked.library().choices(asked.question(), parameter).stream()
            .sorted(Comparator.comparing(choice -> choice.label(language), collator))
            .map(
                choice ->
                    new Option(choice.name(), choice.label(language), choice.name().equals(value)))
            .toList();
    List<Option> options =
        found.isEmpty() && !parameter.takesAny() && usual.isURI() ? only(value) : found;
    boolean list = !options.isEmpty() && options.size() <= LIST;
    String shown =
        options.stream().filter(Option::chosen).findFirst().map(Option::label).orElse(value);
    boolean known = options.stream().anyMatch(Option::chosen);
    return new Field(
        parameter.name(),
        parameter.label().in(language),
        list || !known ? value : shown,
        type(usual),
        options,
        list && (known || !wrong),
        wrong);
  }

  /** What is chosen, by its name, until the other values are found. */
  private List<Option> only(String value) {
    Node node = NodeFactory.createURI(site.iri(value));
    return List.of(new Option(value, new Labels(version, language).of(node), true));
  }

  private static String type(Node usual) {
    return usual.isLiteral() && usual.getLiteralDatatypeURI().endsWith("#date") ? "date" : "text";
  }
}
