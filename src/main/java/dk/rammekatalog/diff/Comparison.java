package dk.rammekatalog.diff;

import java.util.List;
import java.util.Map;

/**
 * What two states of a catalogue differ in.
 *
 * @param files what is to be said of files, by path
 * @param resources what changed in meaning, by file and IRI
 * @param consequences what follows from both
 * @param quads the same for a machine: the published dataset of one state made into the other's
 * @param names what everything is called
 */
public record Comparison(
    Side before,
    Side after,
    List<FileChange> files,
    List<ResourceChange> resources,
    Consequences consequences,
    QuadChanges quads,
    Names names) {

  /**
   * Compares two states.
   *
   * @throws dk.rammekatalog.text.ToldException if one of them has rules that never end
   */
  public static Comparison between(Side before, Side after) {
    if (before.tree().files().equals(after.tree().files())) {
      return new Comparison(
          before,
          after,
          List.of(),
          List.of(),
          Consequences.of(new FindingChanges(List.of(), List.of())),
          new QuadChanges(List.of(), List.of()),
          new Names(List.of(), List.of(), Map.of()));
    }
    return Comparing.compare(before, after);
  }

  /** Whether the catalogues say the same; their files may be laid out otherwise. */
  public boolean isSame() {
    return resources.isEmpty()
        && files.stream().allMatch(file -> file instanceof FileChange.Reformatted);
  }
}
