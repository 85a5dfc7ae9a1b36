package dk.rammekatalog.sparql;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words what the parser says of a query.
 *
 * @param message of the parser, with what is to be told in groups
 * @param key of the text, with a place for each group
 */
record SyntaxFault(Pattern message, String key) {
  private static final String AT = "line (\\d+), column (\\d+)";
  private static final List<SyntaxFault> ALL =
      List.of(
          of("Line (\\d+), column (\\d+): Unresolved prefixed name: (\\S+)", "sparql.no-prefix"),
          of("Encountered \"<EOF>\" at " + AT, "sparql.ends-early"),
          of("Lexical error at " + AT + "\\. +Encountered: <EOF>", "sparql.ends-early"),
          of("Lexical error at " + AT + "\\..* after prefix \"(.+)\"", "sparql.wrong-token"),
          of("(?=.* at " + AT + ")Encountered \".* \"(.+?) \"\" at line", "sparql.wrong-token"),
          of("(?i)" + AT, "sparql.wrong-place"),
          of("Non-group key variable in SELECT: (\\S+)", "sparql.not-grouped"),
          of("Variable used when already in-scope: (\\S+)", "sparql.in-scope"));

  private static SyntaxFault of(String message, String key) {
    return new SyntaxFault(Pattern.compile(message), key);
  }

  /** A text for people; of a message that is not known, that the query cannot be read. */
  static LocalText text(String message) {
    for (SyntaxFault each : ALL) {
      Matcher found = each.message.matcher(message);
      if (found.find()) {
        Object[] arguments = new Object[found.groupCount()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = found.group(i + 1);
        }
        return Messages.of(each.key, arguments);
      }
    }
    return Messages.of("sparql.unreadable");
  }
}
