package dk.rammekatalog.store;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.LocalText;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A question of the library as RDF, so that editors elsewhere can list and ask it. Its text is the
 * whole file: with the defaults of its parameters it can be asked as it stands.
 *
 * @param path the file of the question
 * @see <a href="https://www.w3.org/TR/shacl/#SPARQLExecutable">SHACL, section 5.1</a>
 * @see <a href="https://github.com/sib-swiss/sparql-examples">The terms that published collections
 *     of examples use</a>
 */
record QuestionResource(String path, Graph triples) {
  private static final String SCHEMA = "https://schema.org/";

  static QuestionResource of(String uriSpace, QueryFile question) {
    Node subject = NodeFactory.createURI(uriSpace + "id/spoergsmaal/" + question.name());
    Graph graph = GraphFactory.createDefaultGraph();
    Query query = question.query();
    boolean selects = query.isSelectType();
    add(graph, subject, RDF.type.asNode(), shacl("SPARQLExecutable"));
    add(
        graph,
        subject,
        RDF.type.asNode(),
        shacl(selects ? "SPARQLSelectExecutable" : "SPARQLConstructExecutable"));
    add(
        graph,
        subject,
        selects ? SHACL.select : shacl("construct"),
        NodeFactory.createLiteralString(question.file().text()));
    add(graph, subject, schema("target"), NodeFactory.createURI(uriSpace + "sparql"));
    add(graph, subject, DCTerms.title.asNode(), question.text("title"));
    add(graph, subject, RDFS.comment.asNode(), question.text("title"));
    add(graph, subject, DCTerms.description.asNode(), question.text("description"));
    question
        .parameters()
        .forEach(parameter -> add(graph, subject, schema("keywords"), parameter.label()));
    Optional.ofNullable(question.header().get("group"))
        .map(group -> NodeFactory.createURI(uriSpace + QueryFile.GROUPS + "/" + group))
        .ifPresent(group -> add(graph, subject, DCTerms.subject.asNode(), group));
    return new QuestionResource(question.file().path(), graph);
  }

  private static void add(Graph graph, Node subject, Node property, LocalText text) {
    add(graph, subject, property, NodeFactory.createLiteralLang(text.da(), "da"));
    add(graph, subject, property, NodeFactory.createLiteralLang(text.en(), "en"));
  }

  private static void add(Graph graph, Node subject, Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL.getURI() + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
