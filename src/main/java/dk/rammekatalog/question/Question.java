package dk.rammekatalog.question;

import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * A question of the library.
 *
 * @param iri its identifier
 * @param group of which it is one
 */
public record Question(QueryFile file, Node iri, Optional<Node> group) {

  public String name() {
    return file.name();
  }

  public String title(Language language) {
    return file.text("title").in(language);
  }

  public String description(Language language) {
    return file.text("description").in(language);
  }

  Optional<Parameter> parameter(String name) {
    return file.parameters().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The text of the query with these values in the place of the defaults. */
  String sparql(java.util.Map<String, Node> values) {
    String text = file.file().text();
    for (var value : values.entrySet()) {
      Pattern block =
          Pattern.compile("(VALUES\\s+\\?" + value.getKey() + "\\s*\\{)[^}]*}", Pattern.DOTALL);
      String term = FmtUtils.stringForNode(value.getValue());
      text = block.matcher(text).replaceFirst("$1 " + Matcher.quoteReplacement(term) + " }");
    }
    return text;
  }
}
