package dk.rammekatalog.stream;

/** How many activities were added. */
public record Added(long created, long updated, long deleted) {
  static final Added NOTHING = new Added(0, 0, 0);

  public long all() {
    return created + updated + deleted;
  }
}
