package dk.rammekatalog.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Site;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * The library as JSON: as a list, and as a description of the API.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
final class OpenApi {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int EXAMPLES = 5;

  private final Site site;
  private final Library library;

  OpenApi(Site site, Library library) {
    this.site = site;
    this.library = library;
  }

  /** The path that answers a question with its defaults. */
  static String example(Library library, Question question) {
    String query =
        question.file().opened().defaults().entrySet().stream()
            .map(
                value ->
                    Asked.encode(value.getKey())
                        + "="
                        + Asked.encode(Asking.name(library.version(), value.getValue())))
            .collect(Collectors.joining("&"));
    return ApiServlet.QUERIES + "/" + question.name() + (query.isEmpty() ? "" : "?" + query);
  }

  byte[] list() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", library.version().id());
    ArrayNode all = root.putArray("queries");
    for (Question question : library.questions()) {
      ObjectNode one = all.addObject();
      one.put("name", question.name());
      text(one.putObject("title"), question.file().text("title"));
      text(one.putObject("description"), question.file().text("description"));
      one.put("group", question.group().map(Node::getURI).orElse(""));
      one.put("url", site.url(ApiServlet.QUERIES + "/" + question.name()));
      one.put("example", site.url(example(library, question)));
      one.put("page", site.url(QuestionServlet.PATH + "/" + question.name()));
      ArrayNode parameters = one.putArray("parameters");
      Map<String, Node> defaults = question.file().opened().defaults();
      for (Parameter parameter : question.file().parameters()) {
        ObjectNode each = parameters.addObject();
        each.put("name", parameter.name());
        text(each.putObject("label"), parameter.label());
        each.put("default", Asking.name(library.version(), defaults.get(parameter.name())));
        values(each, question, parameter);
      }
      columns(one, question);
    }
    return bytes(root);
  }

  private void values(ObjectNode each, Question question, Parameter parameter) {
    var choices = library.choices(question, parameter);
    if (!choices.isEmpty()) {
      ArrayNode values = each.putArray("values");
      choices.forEach(
          choice -> text(values.addObject().put("value", choice.name()), choice.label()));
    }
  }

  private static void columns(ObjectNode one, Question question) {
    ArrayNode columns = one.putArray("columns");
    question.file().query().getProjectVars().stream().map(Var::getVarName).forEach(columns::add);
  }

  private static void text(ObjectNode node, LocalText text) {
    node.put("da", text.da()).put("en", text.en());
  }

  byte[] description() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Rammekatalog");
    info.put("version", library.version().id());
    info.put("description", both(Messages.of("api.description")));
    info.putObject("license").put("name", "CC0 1.0").put("identifier", "CC0-1.0");
    root.putArray("servers").addObject().put("url", site.url(""));
    ObjectNode paths = root.putObject("paths");
    fixed(paths);
    library.questions().forEach(question -> question(paths, question));
    OpenApiParts.components(root.putObject("components"));
    return bytes(root);
  }

  private void question(ObjectNode paths, Question question) {
    ObjectNode get = paths.putObject(ApiServlet.QUERIES + "/" + question.name()).putObject("get");
    get.put("operationId", question.name());
    get.put("summary", question.title(Language.EN));
    get.put(
        "description",
        question.description(Language.EN)
            + "\n\n"
            + question.title(Language.DA)
            + " "
            + question.description(Language.DA));
    get.putArray("tags")
        .add(question.group().map(group -> group.getURI().replaceFirst(".*/", "")).orElse("andet"));
    ArrayNode parameters = get.putArray("parameters");
    Map<String, Node> defaults = question.file().opened().defaults();
    for (Parameter parameter : question.file().parameters()) {
      parameter(parameters.addObject(), question, parameter, defaults.get(parameter.name()));
    }
    OpenApiParts.COMMON.forEach(
        name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    OpenApiParts.answers(get.putObject("responses"), question);
  }

  private void parameter(ObjectNode node, Question question, Parameter parameter, Node usual) {
    String name = Asking.name(library.version(), usual);
    node.put("name", parameter.name()).put("in", "query");
    node.put("description", both(parameter.label()));
    ObjectNode schema = node.putObject("schema");
    schema.put("type", "string").put("default", name);
    if (usual.isLiteral() && usual.getLiteralDatatypeURI().endsWith("#date")) {
      schema.put("format", "date");
    }
    ObjectNode examples = node.putObject("examples");
    examples.putObject("default").put("value", name);
    library.choices(question, parameter).stream()
        .filter(choice -> !choice.name().equals(name))
        .limit(EXAMPLES)
        .forEach(
            choice ->
                examples
                    .putObject(choice.name().replaceAll("[^a-zA-Z0-9._-]", "-"))
                    .put("summary", both(choice.label()))
                    .put("value", choice.name()));
  }

  /** The addresses that are not of one question. */
  private void fixed(ObjectNode paths) {
    OpenApiParts.plain(paths, ApiServlet.QUERIES, "api.queries", "application/json");
    OpenApiParts.plain(paths, "/api/openapi.json", "api.openapi", "application/json");
    OpenApiParts.plain(paths, "/api/terms", "api.terms", "application/json");
    OpenApiParts.named(paths, "/id/{name}", "api.id", "moede/2022-09-14");
    OpenApiParts.named(paths, "/data/{name}", "api.data", "moede/2022-09-14.ttl");
    OpenApiParts.plain(paths, "/catalog", "api.catalog", "text/turtle");
    OpenApiParts.plain(paths, "/feed", "api.feed", "application/trig");
    OpenApiParts.asked(paths, "/soeg.json", "api.search", "q", "klassifikation");
    OpenApiParts.asked(
        paths, "/sparql", "api.sparql", "query", "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 10");
  }

  private static String both(LocalText text) {
    return text.en().equals(text.da()) ? text.da() : text.en() + " / " + text.da();
  }

  private static byte[] bytes(ObjectNode root) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
