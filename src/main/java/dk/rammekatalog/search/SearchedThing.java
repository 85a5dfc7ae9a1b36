package dk.rammekatalog.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The texts of a thing, by what they are for it.
 *
 * @param names its labels
 * @param others alternative names and abbreviations
 * @param numbers of cases and codes
 * @param days that it took place on
 * @param texts all other texts but examples, which are about something else
 */
record SearchedThing(
    Set<Shown> names, Set<Shown> others, Set<String> numbers, Set<String> days, Set<Shown> texts) {
  private static final Set<Node> NAMES =
      Set.of(
          RDFS.label.asNode(), DCTerms.title.asNode(), SKOS.prefLabel.asNode(), FOAF.name.asNode());
  private static final Set<Node> OTHERS = Set.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());
  private static final Set<Node> NUMBERS =
      Set.of(DCTerms.identifier.asNode(), SKOS.notation.asNode());

  /** Gathers what a dataset says of a thing, in an order that does not change. */
  static SearchedThing of(DatasetGraph dataset, Node thing) {
    SearchedThing found =
        new SearchedThing(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new LinkedHashSet<>());
    literals(dataset, thing).forEach(found::add);
    boolean spoken = found.names.stream().anyMatch(name -> !name.language().isEmpty());
    found.names.removeIf(name -> spoken && name.language().isEmpty());
    return found;
  }

  /** All Danish words, folded: those without a language are taken as Danish. */
  void danishWords(Consumer<String> words) {
    List<Set<Shown>> all = List.of(names, others, texts);
    all.forEach(
        each ->
            each.stream()
                .filter(text -> !text.language().equals("en"))
                .forEach(text -> Words.forms(Words.FOLDED, text.text()).forEach(words)));
  }

  private static List<Quad> literals(DatasetGraph dataset, Node thing) {
    List<Quad> quads = new ArrayList<>();
    Iterator<Quad> all = dataset.find(Node.ANY, thing, Node.ANY, Node.ANY);
    all.forEachRemaining(
        quad -> {
          if (quad.getObject().isLiteral()) {
            quads.add(quad);
          }
        });
    quads.sort(
        (one, two) ->
            (one.getPredicate() + " " + one.getObject())
                .compareTo(two.getPredicate() + " " + two.getObject()));
    return quads;
  }

  private void add(Quad quad) {
    Node property = quad.getPredicate();
    Node value = quad.getObject();
    String text = value.getLiteralLexicalForm();
    Shown shown = new Shown(value.getLiteralLanguage(), text);
    String type = value.getLiteralDatatypeURI();
    if (property.equals(DCTerms.date.asNode())) {
      Keys.day(text).ifPresent(days::add);
    } else if (NUMBERS.contains(property)) {
      numbers.add(text);
    } else if (!type.endsWith("#langString") && !type.endsWith("XMLSchema#string")) {
      return;
    } else if (NAMES.contains(property)) {
      names.add(shown);
    } else if (OTHERS.contains(property)) {
      others.add(shown);
    } else if (!property.equals(SKOS.example.asNode())
        && !property.getURI().startsWith(SHACL.getURI())) {
      texts.add(shown);
    }
  }
}
