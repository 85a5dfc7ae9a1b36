package dk.rammekatalog.question;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.text.Messages;
import java.util.List;
import org.apache.jena.sparql.core.Var;

/** What several addresses of the API have in common. */
final class OpenApiParts {
  /** The parameters that each question has. */
  static final List<String> COMMON = List.of("format", "page", "size");

  private OpenApiParts() {}

  static void components(ObjectNode components) {
    ObjectNode parameters = components.putObject("parameters");
    ObjectNode format = common(parameters, "format", "string");
    ArrayNode endings = format.putArray("enum");
    for (AnswerFile file : AnswerFile.values()) {
      endings.add(file.extension());
    }
    common(parameters, "page", "integer").put("minimum", 1);
    common(parameters, "size", "integer")
        .put("minimum", 1)
        .put("maximum", ApiServlet.LARGEST)
        .put("default", ApiServlet.PAGE);
    ObjectNode problem = components.putObject("schemas").putObject("Problem");
    problem.put("type", "object");
    problem.putArray("required").add("status").add("title").add("detail");
    ObjectNode properties = problem.putObject("properties");
    properties.putObject("status").put("type", "integer");
    for (String text : List.of("title", "detail", "parameter", "parameters")) {
      properties.putObject(text).put("type", "string");
    }
    for (String list : List.of("queries", "nearest")) {
      ObjectNode texts = properties.putObject(list);
      texts.put("type", "array").putObject("items").put("type", "string");
    }
    for (String address : List.of("example", "help")) {
      properties.putObject(address).put("type", "string").put("format", "uri");
    }
    ObjectNode refused = components.putObject("responses").putObject("Problem");
    refused.put("description", Messages.of("api.problem").en());
    refused
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
  }

  private static ObjectNode common(ObjectNode parameters, String name, String type) {
    ObjectNode parameter = parameters.putObject(name);
    parameter.put("name", name).put("in", "query");
    parameter.put("description", Messages.of("api." + name).en());
    return parameter.putObject("schema").put("type", type);
  }

  static void answers(ObjectNode responses, Question question) {
    ObjectNode fine = responses.putObject("200");
    String columns =
        String.join(
            ", ", question.file().query().getProjectVars().stream().map(Var::getVarName).toList());
    fine.put("description", Messages.of("api.answer", columns).en());
    ObjectNode headers = fine.putObject("headers");
    headers.putObject("ETag").putObject("schema").put("type", "string");
    headers.putObject("Link").putObject("schema").put("type", "string");
    ObjectNode content = fine.putObject("content");
    for (AnswerFile file : AnswerFile.values()) {
      content
          .putObject(file.mediaType())
          .putObject("schema")
          .put("type", file == AnswerFile.JSON ? "object" : "string");
    }
    responses.putObject("304").put("description", Messages.of("api.unchanged").en());
    responses.putObject("400").put("$ref", "#/components/responses/Problem");
    responses.putObject("503").put("$ref", "#/components/responses/Problem");
  }

  /** An address without parameters. */
  static ObjectNode plain(ObjectNode paths, String path, String key, String type) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("summary", Messages.of(key).en());
    get.put("description", Messages.of(key).da());
    ObjectNode fine = get.putObject("responses").putObject("200");
    fine.put("description", Messages.of(key).en());
    fine.putObject("content").putObject(type);
    return get;
  }

  /** An address that ends in the name of a thing. */
  static void named(ObjectNode paths, String path, String key, String example) {
    ObjectNode name = plain(paths, path, key, "text/turtle").putArray("parameters").addObject();
    name.put("name", "name").put("in", "path").put("required", true).put("example", example);
    name.putObject("schema").put("type", "string");
  }

  /** An address with one parameter. */
  static void asked(ObjectNode paths, String path, String key, String parameter, String example) {
    ObjectNode asked =
        plain(paths, path, key, "application/json").putArray("parameters").addObject();
    asked.put("name", parameter).put("in", "query").put("required", true).put("example", example);
    asked.putObject("schema").put("type", "string");
  }
}
