package dk.rammekatalog.review;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * A story as a comment in a review: what changed and what follows from it, each folded, so that the
 * summary is seen first. It keeps below the length that comments may have; what does not fit is
 * left out from the end and that is said.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class MarkdownReview {
  /** GitHub takes 65,536 characters; a bot may want to add a line. */
  static final int LONGEST = 60_000;

  /** Fewer lines than this are not folded. */
  private static final int UNFOLDED = 6;

  private MarkdownReview() {}

  static String write(Story story, Language language) {
    List<String> blocks = new ArrayList<>();
    blocks.add("### " + escaped(story.title()));
    blocks.add(escaped(story.summary()));
    story.files().forEach(file -> blocks.add(block(file, file.code())));
    if (!story.consequences().isEmpty()) {
      blocks.add("### " + Messages.of("diff.consequences").in(language));
      story.consequences().forEach(item -> blocks.add(block(item, item.text())));
    }
    if (!story.none().isEmpty()) {
      blocks.add(escaped(story.none()));
    }
    return fitting(blocks, Messages.of("diff.shortened").in(language));
  }

  private static String fitting(List<String> blocks, String shortened) {
    StringBuilder text = new StringBuilder();
    boolean left = false;
    for (String block : blocks) {
      if (text.length() + block.length() + shortened.length() + 2 * 2 <= LONGEST) {
        text.append(text.isEmpty() ? "" : "\n\n").append(block);
      } else {
        left = true;
      }
    }
    return text + (left ? "\n\n" + shortened : "") + "\n";
  }

  /** A heading with its list, folded if it is long. */
  private static String block(Item item, String heading) {
    List<String> lines = new ArrayList<>();
    item.children().forEach(child -> add(lines, child, 0));
    String list = String.join("\n", lines);
    return lines.size() < UNFOLDED
        ? "**" + escaped(heading) + "**\n\n" + list
        : "<details><summary><b>" + html(heading) + "</b></summary>\n\n" + list + "\n\n</details>";
  }

  private static void add(List<String> lines, Item item, int level) {
    List<String> parts = new ArrayList<>();
    String sign = item.mark().sign();
    parts.add(sign.isEmpty() ? "" : "<code>" + sign + "</code>");
    boolean heading = !item.children().isEmpty() && !item.text().isEmpty();
    parts.add(heading ? "**" + escaped(item.text()) + "**" : escaped(item.text()));
    parts.add(item.code().isEmpty() ? "" : code(item.code()));
    parts.removeIf(String::isEmpty);
    lines.add("  ".repeat(level) + "- " + String.join(" ", parts));
    item.children().forEach(child -> add(lines, child, level + 1));
  }

  private static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  /** Text in which nothing is Markdown, HTML, a mention or a link to an issue. */
  private static String escaped(String text) {
    return html(text.replaceAll("[\\\\`*_\\[\\]|~]", "\\\\$0"));
  }

  /** The same where Markdown is not read, such as in a summary. */
  private static String html(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("#(?=\\d)", "&#35;")
        .replaceAll("@(?=\\w)", "&#64;");
  }
}
