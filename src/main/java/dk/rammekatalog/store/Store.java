package dk.rammekatalog.store;

import dk.rammekatalog.canon.CanonicalDataset;
import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.JenaException;

/**
 * The versions of a catalogue in a folder: {@code versions/<id>/}, the file {@code current} that
 * names one of them, and {@code building/} for the one that is being made.
 */
public final class Store {
  static final String MANIFEST = "manifest.json";

  /** How many versions are kept; the current one always is. */
  static final int KEPT = 20;

  /** What is here was left by a crash. */
  private static final String WORK = "building";

  /** Bytes on disk; somewhat more than a version takes. */
  private static final long SMALLEST = 16 << 20;

  private static final long PER_TRIPLE = 1_000;

  private final Path folder;
  private final ReentrantLock publishing = new ReentrantLock();

  public Store(Path folder) {
    this.folder = folder;
  }

  /** Where the versions are, and beside them what others keep of them. */
  public Path folder() {
    return folder;
  }

  /** The version that is current, if any has been published. */
  public Optional<PublishedVersion> current() {
    return currentFile().flatMap(current -> version(current.id()));
  }

  /** Whether sources with this fingerprint were published, or rolled back from, last. */
  public boolean isUpToDate(String sources) {
    return currentFile().filter(now -> now.sources().equals(sources)).isPresent()
        && current().isPresent();
  }

  /** Whether the current version is made of these very sources. */
  public boolean isCurrent(SourceTree sources) {
    return isUpToDate(sources.fingerprint()) && currentFile().filter(Current::rolledBack).isEmpty();
  }

  /** All complete versions, the newest first. */
  public List<PublishedVersion> versions() {
    try {
      return Disk.list(folder.resolve("versions")).stream()
          .flatMap(path -> version(path.getFileName().toString()).stream())
          .sorted(
              Comparator.comparing((PublishedVersion version) -> version.manifest().published())
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  /** Builds a version without parts and makes it current. */
  public Publication publish(CheckedGraph checked) {
    return publish(checked, List.of());
  }

  /**
   * Builds a version and makes it current. The same sources give the same version, and nothing is
   * done if it is current already and has its parts.
   *
   * @param parts made in this order; one with an error refuses the version
   * @throws IllegalArgumentException if the graph has errors
   * @throws StoreBusyException if somebody else is publishing
   * @throws UncheckedIOException if the disk fails; the version before stays current
   */
  public Publication publish(CheckedGraph checked, List<VersionPart> parts) {
    if (checked.hasErrors()) {
      throw new IllegalArgumentException("a graph with errors is not published");
    }
    StoreLock lock = lock();
    try (lock) {
      Disk.delete(folder.resolve(WORK));
      // Nothing holds on to the graph here: while the parts are made, there may be no room for it.
      return publish(prepare(checked), parts);
    } catch (IOException | JenaException | AtlasException | InternalError e) {
      throw failed(e);
    }
  }

  /**
   * A version that is there but may lack parts.
   *
   * @param version where it will be when it is complete
   * @param sources what it is made of
   */
  private record Prepared(PublishedVersion version, String sources, boolean exists) {}

  private Prepared prepare(CheckedGraph checked) throws IOException {
    CatalogDataset dataset = CatalogDataset.of(checked);
    CanonicalDataset canonical = CanonicalDataset.of(dataset.quads());
    String sources = checked.graph().tree().fingerprint();
    String hash = canonical.hash();
    Optional<PublishedVersion> known = version(Manifest.id(hash));
    if (known.isPresent()) {
      return new Prepared(known.get(), sources, true);
    }
    Optional<PublishedVersion> before = current();
    Difference difference = Difference.to(canonical.lines(), dataset.addedGraphs(), before);
    Manifest manifest = Manifest.of(dataset, hash, canonical.lines().size(), difference);
    Disk.require(folder, SMALLEST + manifest.triples() * PER_TRIPLE);
    VersionBuilder.build(building(manifest), dataset, canonical, difference, before);
    return new Prepared(planned(manifest), sources, false);
  }

  private Publication publish(Prepared prepared, List<VersionPart> parts) throws IOException {
    Optional<PublishedVersion> before = current();
    PublishedVersion version = prepared.version();
    List<Diagnostic> findings =
        prepared.exists()
            ? complete(version, parts, before)
            : build(version.manifest(), parts, before);
    if (isRefused(findings)) {
      return new Publication(version, Publication.Outcome.REFUSED, findings);
    }
    makeCurrent(new Current(version.id(), prepared.sources(), false), before);
    prune(version.id());
    Publication.Outcome outcome =
        before.filter(current -> current.id().equals(version.id())).isPresent()
            ? Publication.Outcome.UNCHANGED
            : prepared.exists() ? Publication.Outcome.CHOSEN : Publication.Outcome.BUILT;
    return new Publication(version, outcome, findings);
  }

  /**
   * Makes an older version current, until the sources change or are published again.
   *
   * @param idPrefix the beginning of the version's id
   * @param sources what is not to be published by itself from now on
   * @return the version; empty if none, or more than one, begins so
   */
  public Optional<PublishedVersion> rollback(String idPrefix, SourceTree sources) {
    List<PublishedVersion> found =
        versions().stream().filter(version -> version.id().startsWith(idPrefix)).toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    StoreLock lock = lock();
    try (lock) {
      makeCurrent(new Current(found.get(0).id(), sources.fingerprint(), true), current());
      return Optional.of(found.get(0));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * What the versions remember of a thing that the current one does not describe.
   *
   * @return an {@code as:Tombstone}; empty if none of them described it
   */
  public Graph withdrawn(String iri) {
    return new Withdrawals(folder).of(iri);
  }

  /** A version that nobody reads while its parts are made. */
  private List<Diagnostic> build(
      Manifest manifest, List<VersionPart> parts, Optional<PublishedVersion> before)
      throws IOException {
    PublishedVersion building = building(manifest);
    List<Diagnostic> findings = new ArrayList<>();
    if (!parts.isEmpty()) {
      try (OpenVersion version = OpenVersion.of(building)) {
        parts.forEach(part -> findings.addAll(part.add(version, before)));
        parts.forEach(part -> findings.addAll(part.judge(version.version(), before)));
      }
      Disk.forceAll(building.folder());
    }
    if (!isRefused(findings)) {
      Path complete = planned(manifest).folder();
      Files.createDirectories(complete.getParent());
      Disk.delete(complete);
      Disk.move(building.folder(), complete);
    }
    return findings;
  }

  /** The part that a version lacks and those after it; another process may be serving it. */
  private static List<Diagnostic> complete(
      PublishedVersion version, List<VersionPart> parts, Optional<PublishedVersion> before)
      throws IOException {
    List<VersionPart> missing = parts.stream().dropWhile(part -> part.isIn(version)).toList();
    List<Diagnostic> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      try (OpenVersion open = OpenVersion.inMemory(version)) {
        missing.forEach(part -> findings.addAll(part.add(open, before)));
      }
      Disk.forceAll(version.folder());
    }
    parts.forEach(part -> findings.addAll(part.judge(version, before)));
    return findings;
  }

  private PublishedVersion planned(Manifest manifest) {
    return new PublishedVersion(folder.resolve("versions").resolve(manifest.id()), manifest);
  }

  private PublishedVersion building(Manifest manifest) {
    return new PublishedVersion(folder.resolve(WORK).resolve(manifest.id()), manifest);
  }

  private static boolean isRefused(List<Diagnostic> findings) {
    return findings.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  private void makeCurrent(Current current, Optional<PublishedVersion> before) throws IOException {
    if (!currentFile().equals(Optional.of(current))) {
      if (before.isPresent() && !before.get().id().equals(current.id())) {
        new Withdrawals(folder).remember(before.get(), version(current.id()).orElseThrow());
      }
      Disk.replace(folder.resolve("current"), Json.write(current));
    }
  }

  private void prune(String current) throws IOException {
    List<PublishedVersion> old =
        versions().stream()
            .filter(version -> !version.id().equals(current))
            .skip(KEPT - 1)
            .toList();
    for (PublishedVersion version : old) {
      // Out of the way in one step: half a version must not be taken for a whole one.
      Path away = Files.createDirectories(folder.resolve(WORK)).resolve(version.id());
      Disk.delete(away);
      Disk.move(version.folder(), away);
    }
    Disk.delete(folder.resolve(WORK));
  }

  private Optional<Current> currentFile() {
    Path file = folder.resolve("current");
    return Files.exists(file) ? Optional.of(Json.read(file, Current.class)) : Optional.empty();
  }

  private Optional<PublishedVersion> version(String id) {
    Path path = folder.resolve("versions").resolve(id);
    Path manifest = path.resolve(MANIFEST);
    return Files.exists(manifest)
        ? Optional.of(new PublishedVersion(path, Json.read(manifest, Manifest.class)))
        : Optional.empty();
  }

  private StoreLock lock() {
    try {
      return StoreLock.of(folder, publishing);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(Throwable failure) {
    if (failure instanceof InternalError) { // of mapped files, see Disk.require
      return failed(new IOException(failure));
    }
    Optional<RuntimeException> told = ioCause(failure).map(this::failed);
    return told.orElseGet(() -> (RuntimeException) failure);
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
  }

  /** What TDB2 and Lucene wrap when the disk is full. */
  private static Optional<IOException> ioCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
