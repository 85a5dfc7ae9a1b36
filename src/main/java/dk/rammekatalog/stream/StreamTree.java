package dk.rammekatalog.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The pages of a stream, as a tree of three levels that is never rebuilt: the entry leads to
 * groups, a group to {@link #GROUP} pages, and a page holds {@link #LEAF} members. Only the last of
 * each ever changes.
 *
 * @param activities how many the stream has
 */
public record StreamTree(long activities) {
  public static final int LEAF = 100;
  public static final int GROUP = 100;

  private static final long GROUPED = (long) LEAF * GROUP;

  /** A level of the tree. */
  public enum Level {
    ENTRY(Long.MAX_VALUE, ""),
    GROUP(GROUPED, "/group/"),
    PAGE(LEAF, "/page/");

    private final long size;
    private final String path;

    Level(long size, String path) {
      this.size = size;
      this.path = path;
    }
  }

  /**
   * A node of the tree.
   *
   * @param number from 0, among those of its level
   * @param from the number of its first activity
   * @param to that after its last
   * @param full whether nothing will ever be added
   */
  public record Place(Level level, long number, long from, long to, boolean full) {

    /** The path behind that of the stream. */
    public String path() {
      return level == Level.ENTRY ? "" : level.path + number;
    }
  }

  public Place entry() {
    return new Place(Level.ENTRY, 0, 0, activities, false);
  }

  /** The node with a path behind that of the stream; empty if there is none. */
  public Optional<Place> at(String path) {
    if (path.isEmpty()) {
      return Optional.of(entry());
    }
    for (Level level : List.of(Level.GROUP, Level.PAGE)) {
      if (path.startsWith(level.path)
          && path.substring(level.path.length()).matches("0|[1-9]\\d{0,11}")) {
        long number = Long.parseLong(path.substring(level.path.length()));
        return Optional.of(number).filter(each -> each < count(level)).map(each -> at(level, each));
      }
    }
    return Optional.empty();
  }

  /** The page with an activity. */
  public Place pageOf(long activity) {
    return at(Level.PAGE, activity / LEAF);
  }

  /** The nodes that a node leads to, in the order of time. */
  public List<Place> below(Place place) {
    return switch (place.level()) {
      case ENTRY -> places(Level.GROUP, 0, count(Level.GROUP));
      case GROUP ->
          places(
              Level.PAGE,
              place.number() * GROUP,
              Math.min(count(Level.PAGE), (place.number() + 1) * GROUP));
      case PAGE -> List.of();
    };
  }

  private List<Place> places(Level level, long from, long to) {
    return LongStream.range(from, to).mapToObj(number -> at(level, number)).toList();
  }

  private Place at(Level level, long number) {
    long from = number * level.size;
    long end = from + level.size;
    return new Place(level, number, from, Math.min(end, activities), end <= activities);
  }

  private long count(Level level) {
    return (activities + level.size - 1) / level.size;
  }
}
