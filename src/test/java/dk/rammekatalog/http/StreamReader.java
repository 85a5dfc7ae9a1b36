package dk.rammekatalog.http;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A client of an event stream, written from the specification: follows every relation from the
 * entry, and applies the members in the order of their times.
 */
final class StreamReader {
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final String TREE = "https://w3id.org/tree#";

  private final Client client;
  private final String type;
  private final Graph everything = GraphFactory.createDefaultGraph();
  private final SortedMap<String, Node> members = new TreeMap<>();
  private final SortedMap<String, Graph> entities = new TreeMap<>();
  private final List<String> activities = new ArrayList<>();

  private StreamReader(Client client, String type) {
    this.client = client;
    this.type = type;
  }

  static StreamReader read(Client client) {
    return read(client, "application/trig");
  }

  static StreamReader read(Client client, String type) {
    StreamReader reader = new StreamReader(client, type);
    reader.read();
    return reader;
  }

  /** Of the form {@code Create <entity>}, in order. */
  List<String> activities() {
    return activities;
  }

  List<String> activityIris() {
    return members.values().stream().map(Node::getURI).toList();
  }

  SortedMap<String, Graph> entities() {
    return entities;
  }

  /** All descriptions that hold at the end. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    entities.values().forEach(each -> GraphUtil.addInto(graph, each));
    return graph;
  }

  /** All pages in one graph. */
  Graph everything() {
    return everything;
  }

  private void read() {
    SortedMap<String, Graph> payloads = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("/feed"));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      DatasetGraph page = fetch(path);
      Node self = NodeFactory.createURI(client.address() + path);
      page.getDefaultGraph().stream(Node.ANY, tree("member"), Node.ANY)
          .map(Triple::getObject)
          .forEach(member -> take(page, member, payloads));
      for (Node relation : values(page.getDefaultGraph(), self, tree("relation"))) {
        String next = value(page.getDefaultGraph(), relation, tree("node")).getURI();
        String below = next.substring(client.address().toString().length());
        if (seen.add(below)) {
          open.add(below);
        }
      }
      page.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
          .map(Quad::asTriple)
          .forEach(everything::add);
    }
    members.forEach((time, member) -> apply(member, payloads.get(member.getURI())));
  }

  private void take(DatasetGraph page, Node member, SortedMap<String, Graph> payloads) {
    String time = value(page.getDefaultGraph(), member, as("published")).getLiteralLexicalForm();
    if (members.put(time, member) != null) {
      throw new AssertionError("two members at " + time);
    }
    Graph payload = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(payload, page.getGraph(member));
    payloads.put(member.getURI(), payload);
  }

  private void apply(Node member, Graph payload) {
    String entity = value(everything, member, as("object")).getURI();
    String kind = value(everything, member, RDF.type.asNode()).getURI().substring(AS.length());
    activities.add(kind + " " + entity);
    boolean existed = entities.containsKey(entity);
    if (existed == kind.equals("Create") || payload.isEmpty() != kind.equals("Delete")) {
      throw new AssertionError(activities.toString());
    }
    if (kind.equals("Delete")) {
      entities.remove(entity);
    } else {
      entities.put(entity, payload);
    }
  }

  private DatasetGraph fetch(String path) {
    HttpResponse<String> answer = client.get(path, "Accept", type);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode());
    }
    DatasetGraph page = DatasetGraphFactory.create();
    RDFDataMgr.read(
        page,
        new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
        RDFLanguages.contentTypeToLang(type));
    return page;
  }

  private static Node value(Graph graph, Node subject, Node property) {
    List<Node> values = values(graph, subject, property);
    if (values.size() != 1) {
      throw new AssertionError(subject + " " + property + ": " + values);
    }
    return values.get(0);
  }

  private static List<Node> values(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toList());
  }

  private static Node as(String name) {
    return NodeFactory.createURI(AS + name);
  }

  private static Node tree(String name) {
    return NodeFactory.createURI(TREE + name);
  }
}
