package dk.rammekatalog.ontology;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/** Jena's rule engine with the rules of OWL 2 RL, over the catalogue's files. */
final class Reasoning {
  private static final Path RULES =
      Path.of("src/test/resources/dk/rammekatalog/reasoner/owl-2-rl.rules");
  private static final Node INCONSISTENT = NodeFactory.createURI("urn:owl-2-rl:inconsistent");

  /** Steps of an explanation that only take a list of classes apart. */
  private static final Set<String> LIST_STEPS =
      Set.of("adc-", "owl-2-rl:members", "rdf:rest", "rdf:first", "AllDisjointClasses");

  /** The vocabularies that describe the languages, in which everything is a resource. */
  private static final Set<String> LANGUAGES = Set.of("owl", "rdf", "rdfs", "sh", "xsd", "vann");

  private Reasoning() {}

  /** The ontology, its concepts and the vocabularies that it builds on. */
  static Graph ontology() {
    return read(SourceFile.Kind.ONTOLOGY, SourceFile.Kind.BACKGROUND);
  }

  /** The same with all that the catalogue describes. */
  static Graph catalogue() {
    return read(SourceFile.Kind.ONTOLOGY, SourceFile.Kind.BACKGROUND, SourceFile.Kind.DATA);
  }

  /** Why the graph is inconsistent, one explanation for each contradiction; empty if it is not. */
  static List<String> inconsistencies(Graph graph) {
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules());
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    reasoner.setDerivationLogging(true);
    InfGraph inferred = reasoner.bind(graph);
    inferred.prepare();
    return inferred.find(Node.ANY, INCONSISTENT, Node.ANY).toList().stream()
        .map(contradiction -> explanation(inferred, contradiction))
        .sorted()
        .toList();
  }

  static Graph with(Graph graph, String turtle) {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, graph);
    RDFParser.fromString(turtle, Lang.TURTLE).parse(all);
    return all;
  }

  private static String explanation(InfGraph inferred, Triple contradiction) {
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      inferred.getDerivation(contradiction).forEachRemaining(step -> step.printTrace(writer, true));
    }
    return text.toString()
        .lines()
        .filter(line -> LIST_STEPS.stream().noneMatch(line::contains))
        .collect(Collectors.joining("\n"));
  }

  private static Graph read(SourceFile.Kind... kinds) {
    Set<SourceFile.Kind> wanted = Set.of(kinds);
    return TurtleReader.read(SourceTree.read(Path.of("")))
        .union(file -> wanted.contains(file.file().kind()) && !isOfLanguage(file));
  }

  private static boolean isOfLanguage(FileGraph file) {
    return file.file().kind() == SourceFile.Kind.BACKGROUND
        && LANGUAGES.stream().anyMatch(name -> file.path().endsWith("/" + name + ".ttl"));
  }

  private static List<Rule> rules() {
    JenaSystem.init();
    try (BufferedReader rules = Files.newBufferedReader(RULES)) {
      return Rule.parseRules(Rule.rulesParserFromReader(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
