package dk.rammekatalog.review;

import dk.rammekatalog.diff.Comparison;
import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.ResourceChange;
import dk.rammekatalog.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison told in words, in one language.
 *
 * @param title what was compared
 * @param summary how much changed; one line
 * @param files an item for each file with its changes
 * @param consequences an item for each kind of consequence; empty if there is none
 * @param none said where there is no consequence; empty if there are some, or no change
 */
record Story(String title, String summary, List<Item> files, List<Item> consequences, String none) {

  static Story of(Comparison comparison, Language language) {
    Wording words = new Wording(comparison.names(), language);
    FileStory files = new FileStory(words);
    List<Item> consequences = new ConsequenceStory(words).items(comparison.consequences());
    boolean changed = !comparison.files().isEmpty() || !comparison.resources().isEmpty();
    return new Story(
        words.text(
            "diff.title",
            comparison.before().name().in(language),
            comparison.after().name().in(language)),
        summary(comparison, words),
        files.items(comparison),
        consequences,
        changed && consequences.isEmpty() ? words.text("diff.no-consequences") : "");
  }

  private static String summary(Comparison comparison, Wording words) {
    if (comparison.files().isEmpty() && comparison.resources().isEmpty()) {
      boolean found = comparison.consequences().isAny();
      return words.text(found ? "diff.only-consequences" : "diff.same");
    }
    if (comparison.isSame()) {
      return words.text("diff.only-layout", comparison.files().size());
    }
    List<String> parts = new ArrayList<>();
    for (ResourceChange.Kind kind : ResourceChange.Kind.values()) {
      long count = comparison.resources().stream().filter(change -> change.kind() == kind).count();
      add(parts, words, "diff.count." + kind.name().toLowerCase(Locale.ROOT), count);
    }
    add(parts, words, "diff.count.moved", moved(comparison));
    add(parts, words, "diff.count.queries", count(comparison, FileChange.Query.class));
    add(parts, words, "diff.count.reformatted", count(comparison, FileChange.Reformatted.class));
    add(parts, words, "diff.count.unreadable", count(comparison, FileChange.Unreadable.class));
    return String.join(" ", parts);
  }

  private static long moved(Comparison comparison) {
    return comparison.files().stream()
        .filter(FileChange.Moved.class::isInstance)
        .mapToLong(file -> ((FileChange.Moved) file).resources().size())
        .sum();
  }

  private static long count(Comparison comparison, Class<? extends FileChange> type) {
    return comparison.files().stream().filter(type::isInstance).count();
  }

  private static void add(List<String> parts, Wording words, String key, long count) {
    if (count > 0) {
      parts.add(words.text(key, count));
    }
  }
}
