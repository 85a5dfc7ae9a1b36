package dk.rammekatalog.feed;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.VersionPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;

/** Makes the feed of a version, in its folder {@code feed/}. */
public final class FeedPart implements VersionPart {
  /** Another one when the program makes something else of the same version. */
  private static final String FORMAT = "3";

  private static final String FORMAT_FILE = "format";
  private static final String DATES = "dates.tsv.gz";

  private final FeedQueries queries;
  private final Optional<String> address;

  /** Makes feeds for the permanent addresses. */
  public FeedPart(FeedQueries queries) {
    this(queries, Optional.empty());
  }

  /**
   * Makes feeds with these queries.
   *
   * @param address public, without a slash at the end; empty for the permanent addresses
   */
  public FeedPart(FeedQueries queries, Optional<String> address) {
    this.queries = queries;
    this.address = address;
  }

  /** Where the feed of a version is kept. */
  static Path folder(PublishedVersion version) {
    return version.folder().resolve("feed");
  }

  @Override
  public boolean isIn(PublishedVersion version) {
    Path file = folder(version).resolve(FORMAT_FILE);
    try {
      return Files.exists(file) && Files.readString(file).equals(format());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The queries are not in the version, so they may change while it does not. */
  private String format() {
    return FORMAT + " " + queries.fingerprint();
  }

  @Override
  public List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before) {
    Path complete = folder(version.version());
    Path fresh = complete.resolveSibling(complete.getFileName() + ".new");
    try {
      delete(fresh);
      Files.createDirectories(fresh);
      Txn.executeRead(version.dataset(), () -> make(version, fresh, dates(version, before)));
      Files.writeString(fresh.resolve(FORMAT_FILE), format());
      replace(fresh, complete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + fresh, e);
    }
    return List.of();
  }

  private void make(OpenVersion version, Path folder, Dates dates) {
    SortedMap<String, Graph> things = things(version, folder, dates);
    dates.write(folder.resolve(DATES));
    Feed feed = Feed.of(things, version.version(), address);
    try {
      FeedEntities.write(things, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
    if (Completion.main(feed).isPresent()) {
      writeCatalog(feed, version.version());
    }
  }

  private SortedMap<String, Graph> things(OpenVersion version, Path folder, Dates dates) {
    Draft draft = Gathering.of(version, queries.mappings());
    try {
      new DatasetFiles(version, folder.resolve("download"), draft, dates).write(queries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
    new Completion(draft, dates).run();
    return draft.entities();
  }

  /** Writes the files of a catalogue; they are there all at once. */
  static void writeCatalog(Feed feed, PublishedVersion version) {
    Path complete = CatalogFiles.folder(version, feed.address());
    Path fresh = complete.resolveSibling(complete.getFileName() + ".new");
    try {
      delete(fresh);
      new CatalogFiles(feed, fresh).write();
      replace(fresh, complete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + fresh, e);
    }
  }

  private static void replace(Path fresh, Path complete) throws IOException {
    delete(complete);
    Files.move(fresh, complete, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Dates dates(OpenVersion version, Optional<PublishedVersion> before) {
    Path own = folder(version.version()).resolve(DATES);
    if (Files.exists(own)) { // made anew, for a version that has been published
      return Dates.after(own, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
    Instant now = version.version().manifest().published();
    return before
        .map(old -> folder(old).resolve(DATES))
        .filter(Files::exists)
        .map(file -> Dates.after(file, now))
        .orElseGet(() -> Dates.first(now));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
