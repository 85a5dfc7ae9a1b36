package dk.rammekatalog.inspect;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * The namespaces whose terms are all known: those of the ontologies among the files, own and
 * background.
 */
final class Vocabularies {
  /** The container membership properties, which no list can hold. */
  private static final Pattern MEMBER = Pattern.compile(RDF.getURI() + "_[1-9][0-9]*");

  private final Set<String> namespaces;
  private final Set<String> terms;

  private Vocabularies(Set<String> namespaces, Set<String> terms) {
    this.namespaces = namespaces;
    this.terms = terms;
  }

  static Vocabularies of(SourceGraph graph) {
    Set<String> namespaces =
        graph.files().stream()
            .filter(file -> file.file().kind() != SourceFile.Kind.DATA)
            .flatMap(file -> ontologies(file).stream())
            .collect(Collectors.toSet());
    Set<String> terms =
        graph.subjects().stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .filter(iri -> namespaces.stream().anyMatch(iri::startsWith))
            .collect(Collectors.toSet());
    return new Vocabularies(namespaces, terms);
  }

  boolean mayHave(String iri) {
    return namespaces.stream().anyMatch(iri::startsWith);
  }

  /** The namespace of an IRI if it is known and does not have the IRI. */
  Optional<String> lacking(String iri) {
    for (String namespace : namespaces) {
      if (iri.length() > namespace.length()
          && iri.startsWith(namespace)
          && iri.indexOf('/', namespace.length()) < 0
          && !terms.contains(iri)
          && !MEMBER.matcher(iri).matches()) {
        return Optional.of(namespace);
      }
    }
    return Optional.empty();
  }

  /** The names of a namespace's terms, without the namespace. */
  Set<String> names(String namespace) {
    return terms.stream()
        .filter(term -> term.startsWith(namespace))
        .map(term -> term.substring(namespace.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ontologies(FileGraph file) {
    return file.graph()
        .find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .mapWith(node -> namespace(node.getURI()))
        .toSet();
  }

  private static String namespace(String ontology) {
    return ontology.endsWith("#") || ontology.endsWith("/") ? ontology : ontology + "#";
  }
}
