package dk.rammekatalog.store;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.LocalText;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A question of the library as RDF, so that others can list and ask it.
 *
 * @param path the file of the question
 * @see <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prefixes">SHACL, section 5.2.1</a>
 */
record QuestionResource(String path, Graph triples) {

  static QuestionResource of(String uriSpace, QueryFile question) {
    Node subject = NodeFactory.createURI(uriSpace + "id/spoergsmaal/" + question.name());
    Graph graph = GraphFactory.createDefaultGraph();
    Query query = question.query();
    Node type =
        query.isSelectType() ? uri("SPARQLSelectExecutable") : uri("SPARQLConstructExecutable");
    Node text = query.isSelectType() ? SHACL.select : uri("construct");
    graph.add(Triple.create(subject, RDF.type.asNode(), type));
    graph.add(
        Triple.create(subject, text, NodeFactory.createLiteralString(question.file().text())));
    add(graph, subject, DCTerms.title.asNode(), question.text("title"));
    add(graph, subject, DCTerms.description.asNode(), question.text("description"));
    return new QuestionResource(question.file().path(), graph);
  }

  private static void add(Graph graph, Node subject, Node property, LocalText text) {
    graph.add(Triple.create(subject, property, NodeFactory.createLiteralLang(text.da(), "da")));
    graph.add(Triple.create(subject, property, NodeFactory.createLiteralLang(text.en(), "en")));
  }

  private static Node uri(String name) {
    return NodeFactory.createURI(SHACL.getURI() + name);
  }
}
