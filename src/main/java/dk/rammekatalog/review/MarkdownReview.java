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

  /** Room for title, summary, headings and what is said of the rest. */
  private static final int OUTSIDE = 2_000;

  /** Fewer lines than this are not folded. */
  private static final int UNFOLDED = 6;

  private MarkdownReview() {}

  /**
   * A heading with its list.
   *
   * @param brief the heading alone, for where there is no room
   */
  private record Block(String full, String brief) {
    static Block of(Item item, String heading) {
      List<String> lines = new ArrayList<>();
      item.children().forEach(child -> add(lines, child, 0));
      String list = String.join("\n", lines);
      String title = "**" + escaped(heading) + "**";
      return new Block(
          lines.size() < UNFOLDED
              ? title + "\n\n" + list
              : "<details><summary><b>"
                  + html(heading)
                  + "</b></summary>\n\n"
                  + list
                  + "\n\n</details>",
          title + " …");
    }
  }

  static String write(Story story, Language language) {
    List<String> parts = new ArrayList<>();
    parts.add("### " + escaped(story.title()));
    parts.add(escaped(story.summary()));
    List<Block> files = story.files().stream().map(file -> Block.of(file, file.code())).toList();
    List<Block> following =
        story.consequences().stream().map(item -> Block.of(item, item.text())).toList();
    List<String> consequences = fitting(following, LONGEST / 2);
    List<String> changes = fitting(files, LONGEST - OUTSIDE - length(consequences));
    parts.addAll(changes);
    if (!consequences.isEmpty()) {
      parts.add("### " + Messages.of("diff.consequences").in(language));
      parts.addAll(consequences);
    }
    if (!story.none().isEmpty()) {
      parts.add(escaped(story.none()));
    }
    if (!isWhole(files, changes) || !isWhole(following, consequences)) {
      parts.add(Messages.of("diff.shortened").in(language));
    }
    return String.join("\n\n", parts) + "\n";
  }

  /** Each block whole as long as the headings of those after it still have room, else in brief. */
  private static List<String> fitting(List<Block> blocks, int room) {
    List<String> texts = new ArrayList<>();
    int left = room - length(blocks.stream().map(Block::brief).toList());
    for (Block block : blocks) {
      int more = block.full().length() - block.brief().length();
      boolean whole = more <= left;
      left -= whole ? more : 0;
      texts.add(whole ? block.full() : block.brief());
    }
    while (length(texts) > room) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(text -> text.length() + 2).sum();
  }

  private static boolean isWhole(List<Block> blocks, List<String> texts) {
    return blocks.stream().map(Block::full).toList().equals(texts);
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
