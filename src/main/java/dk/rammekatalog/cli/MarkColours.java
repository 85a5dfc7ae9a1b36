package dk.rammekatalog.cli;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Gives the marks at the beginnings of lines their colours on a terminal. */
final class MarkColours {
  private static final Pattern MARK = Pattern.compile("(?m)^( +)([+−~→»!]) (.*)$");
  private static final Map<String, String> STYLES =
      Map.of("+", "green", "−", "red", "~", "yellow", "→", "cyan", "»", "cyan", "!", "bold,red");

  private MarkColours() {}

  static String in(String text) {
    return MARK.matcher(text).replaceAll(MarkColours::coloured);
  }

  private static String coloured(MatchResult line) {
    String mark = line.group(2);
    Ansi.IStyle[] styles = Ansi.Style.parse(STYLES.getOrDefault(mark, ""));
    return Matcher.quoteReplacement(
        line.group(1)
            + Ansi.Style.on(styles)
            + mark
            + " "
            + line.group(3)
            + Ansi.Style.off(styles));
  }
}
