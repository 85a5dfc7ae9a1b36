package dk.rammekatalog.question;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * Questions about the same.
 *
 * @param id where it stands on the page
 * @param description what one wants to know
 */
public record Group(String id, String label, String description, List<Entry> questions) {

  /** A question with its address. */
  public record Entry(Value link, String description) {}

  /** The groups by label; in a read transaction. */
  static List<Group> of(Library library, Language language) {
    Collator collator = Collator.getInstance(language.locale());
    Labels labels = new Labels(library.version(), language);
    Map<Node, List<Question>> groups = new LinkedHashMap<>();
    library
        .questions()
        .forEach(
            question ->
                question
                    .group()
                    .ifPresent(
                        group ->
                            groups
                                .computeIfAbsent(group, key -> new java.util.ArrayList<>())
                                .add(question)));
    return groups.entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey().getURI().replaceFirst(".*/", ""),
                    labels.of(group.getKey()),
                    definition(library, group.getKey(), language),
                    group.getValue().stream()
                        .map(question -> entry(question, language))
                        .sorted(Comparator.comparing(entry -> entry.link().text(), collator))
                        .toList()))
        .sorted(Comparator.comparing(Group::label, collator))
        .toList();
  }

  private static Entry entry(Question question, Language language) {
    String href = QuestionServlet.PATH + "/" + question.name();
    return new Entry(new Value(question.title(language), href), question.description(language));
  }

  private static String definition(Library library, Node group, Language language) {
    return library
        .version()
        .dataset()
        .getUnionGraph()
        .find(group, SKOS.definition.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.getLiteralLanguage().equals(language.tag()))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }
}
