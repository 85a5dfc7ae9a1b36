package dk.rammekatalog.question;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

/** The questions of one version, by name, and the values that can be chosen for them. */
public final class Library {
  private final OpenVersion version;
  private final List<Question> questions;
  private final Map<String, List<Choice>> choices = new ConcurrentHashMap<>();
  private final AnswerCache answers = new AnswerCache();

  private Library(OpenVersion version, List<Question> questions) {
    this.version = version;
    this.questions = questions;
  }

  static Library of(OpenVersion version) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          Graph union = version.dataset().getUnionGraph();
          List<Question> questions =
              union.find(Node.ANY, SHACL.select, Node.ANY).toList().stream()
                  .filter(triple -> triple.getSubject().isURI())
                  .filter(triple -> triple.getSubject().getURI().contains("/id/spoergsmaal/"))
                  .map(triple -> question(union, triple))
                  .sorted(Comparator.comparing(Question::name))
                  .toList();
          return new Library(version, questions);
        });
  }

  private static Question question(Graph union, Triple triple) {
    String iri = triple.getSubject().getURI();
    String path = "queries/question/" + iri.substring(iri.lastIndexOf('/') + 1) + ".rq";
    String text = triple.getObject().getLiteralLexicalForm();
    Optional<Node> group =
        union
            .find(triple.getSubject(), DCTerms.subject.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .nextOptional();
    return new Question(QueryFile.of(SourceFile.of(path, text)), triple.getSubject(), group);
  }

  public OpenVersion version() {
    return version;
  }

  public List<Question> questions() {
    return questions;
  }

  AnswerCache answers() {
    return answers;
  }

  public Optional<Question> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /** The names most like one that is not there. */
  List<String> nearest(String name) {
    return Nearest.all(name, questions.stream().map(Question::name).toList());
  }

  /** The values that can be chosen; empty if any can, or if they have not been found yet. */
  List<Choice> choices(Question question, Parameter parameter) {
    return choices.getOrDefault(key(question, parameter), List.of());
  }

  /** Whether the values that can be chosen for a question are known. */
  boolean isReady(Question question) {
    return question.file().parameters().stream()
        .allMatch(
            parameter -> parameter.takesAny() || choices.containsKey(key(question, parameter)));
  }

  boolean isReady() {
    return questions.stream().allMatch(this::isReady);
  }

  /** Finds the values that can be chosen for a question, which may take seconds. */
  void find(Question question) {
    for (Parameter parameter : question.file().parameters()) {
      if (!parameter.takesAny() && !choices.containsKey(key(question, parameter))) {
        choices.put(
            key(question, parameter),
            Txn.calculateRead(version.dataset(), () -> found(question, parameter)));
      }
    }
  }

  private List<Choice> found(Question question, Parameter parameter) {
    Labels danish = new Labels(version, Language.DA);
    Labels english = new Labels(version, Language.EN);
    return Asking.choices(version, question.file(), parameter).orElse(List.of()).stream()
        .map(
            node ->
                new Choice(
                    Asking.name(version, node), new LocalText(danish.of(node), english.of(node))))
        .toList();
  }

  private static String key(Question question, Parameter parameter) {
    return question.name() + "?" + parameter.name();
  }
}
