package dk.rammekatalog.stream;

import java.util.List;

/** Reads members one by one, and a page only once for those in a row that lie in it. */
final class RecentPage {
  private final ActivityLog log;
  private long page = -1;
  private List<String> texts = List.of();

  RecentPage(ActivityLog log) {
    this.log = log;
  }

  Member member(long number) {
    if (number / StreamTree.LEAF != page) {
      page = number / StreamTree.LEAF;
      texts = log.texts(page, StreamTree.LEAF);
    }
    return MemberText.read(number, texts.get(Math.toIntExact(number % StreamTree.LEAF)));
  }
}
