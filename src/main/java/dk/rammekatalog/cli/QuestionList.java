package dk.rammekatalog.cli;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;

/** Prints which questions there are, and which values can be chosen for one. */
record QuestionList(PrintWriter out, Language language) {

  /** All questions, group by group. */
  void print(SourceTree tree) {
    Map<String, List<QueryFile>> groups =
        QueryFiles.of(tree).questions().stream()
            .collect(
                Collectors.groupingBy(
                    question -> question.header().getOrDefault("group", ""),
                    TreeMap::new,
                    Collectors.toList()));
    groups.forEach(
        (group, questions) -> {
          out.println(label(tree, group));
          questions.forEach(this::print);
        });
  }

  private void print(QueryFile question) {
    out.println("  " + question.name());
    out.println("      " + question.text("title").in(language));
    question
        .parameters()
        .forEach(
            parameter ->
                out.println(
                    "      --param %s=…   %s"
                        .formatted(parameter.name(), parameter.label().in(language))));
  }

  /** The values that can be chosen, with what they are called; the default is marked. */
  void printValues(OpenVersion version, QueryFile question) {
    if (question.parameters().isEmpty()) {
      out.println(Messages.of("query.no-parameters").in(language));
    }
    Map<String, Node> defaults = question.opened().defaults();
    Labels labels = new Labels(version, language);
    Txn.executeRead(
        version.dataset(),
        () ->
            question
                .parameters()
                .forEach(
                    parameter -> {
                      out.println(parameter.name() + "   " + parameter.label().in(language));
                      values(version, question, parameter, defaults, labels);
                    }));
  }

  private void values(
      OpenVersion version,
      QueryFile question,
      Parameter parameter,
      Map<String, Node> defaults,
      Labels labels) {
    Node usual = defaults.get(parameter.name());
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
    List<Node> choices =
        Asking.choices(version, question, parameter).orElse(List.of(usual)).stream()
            .sorted(Comparator.comparing(labels::of, collator))
            .toList();
    choices.forEach(
        node -> {
          String name = Asking.name(version, node);
          String label = labels.of(node).equals(name) ? "" : "   " + labels.of(node);
          out.println((node.equals(usual) ? "* " : "  ") + name + label);
        });
    if (parameter.takesAny()) {
      out.println("  (" + Messages.of("query.any-value").in(language) + ")");
    }
  }

  /** What the scheme of groups calls a group. */
  private String label(SourceTree tree, String group) {
    List<SourceFile> scheme =
        tree.files().stream()
            .filter(file -> file.path().endsWith(QueryFile.GROUPS + ".ttl"))
            .toList();
    return TurtleReader.read(new SourceTree(tree.root(), scheme))
        .union()
        .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getSubject().getURI().endsWith("/" + group))
        .mapWith(triple -> triple.getObject())
        .filterKeep(label -> label.getLiteralLanguage().equals(language.tag()))
        .nextOptional()
        .map(Node::getLiteralLexicalForm)
        .orElse(group);
  }
}
