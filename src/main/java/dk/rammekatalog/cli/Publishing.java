package dk.rammekatalog.cli;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.lookup.ListsPart;
import dk.rammekatalog.lookup.PlacesPart;
import dk.rammekatalog.proof.ProofPart;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.ReportFormat;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.FindingsPart;
import dk.rammekatalog.store.Publication;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.store.VersionPart;
import dk.rammekatalog.stream.Added;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.PrintWriter;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads, checks and publishes, and tells about it on the error stream. */
final class Publishing {
  private final Store store;
  private final Path root;
  private final Language language;
  private final Optional<String> address;
  private final PrintWriter err;

  /** What was checked last, as long as there is memory for it. */
  private SoftReference<CheckedGraph> last = new SoftReference<>(null);

  /**
   * Publishes a catalogue.
   *
   * @param address public, for which the files of the feed are made; empty for the permanent one
   */
  Publishing(Store store, Path root, Language language, Optional<String> address, PrintWriter err) {
    this.store = store;
    this.root = root;
    this.language = language;
    this.address = address;
    this.err = err;
  }

  /** Publishes the sources as they are; empty if they have errors, which are told. */
  Optional<Publication> publish() {
    return publish(Set.of());
  }

  /**
   * Publishes the sources as they are.
   *
   * @param removable the data sets that may be gone, by IRI or by its end
   */
  Optional<Publication> publish(Set<String> removable) {
    SourceTree sources = SourceTree.read(root);
    Optional<PublishedVersion> current = store.current();
    if (current.isPresent() && store.isCurrent(sources) && hasParts(sources)) {
      tell("publish.unchanged", current.get().id());
      addToStream();
      return Optional.of(new Publication(current.get(), Publication.Outcome.UNCHANGED, List.of()));
    }
    return publish(sources, removable);
  }

  /**
   * The version to serve or ask: the current one if the sources are as they were when it became
   * current, else a new one; if the sources have errors, the current one after all.
   *
   * @return empty if nothing has been published and the sources have errors
   */
  Optional<PublishedVersion> upToDate() {
    if (store.isUpToDate(SourceTree.fingerprint(root)) && hasParts(SourceTree.queries(root))) {
      return store.current();
    }
    Optional<PublishedVersion> fresh =
        publish(SourceTree.read(root), Set.of()).map(Publication::version);
    if (fresh.isEmpty()) {
      store.current().ifPresent(version -> tell("publish.keeps", version.id()));
    }
    return fresh.or(store::current);
  }

  private Optional<Publication> publish(SourceTree sources, Set<String> removable) {
    if (sources.files().isEmpty()) {
      throw new UsageException(
          Messages.of("usage.no-catalogue", root.toAbsolutePath().normalize()));
    }
    CheckedGraph checked = check(sources);
    err.print(ReportFormat.TEXT.write(checked.diagnostics(), language));
    if (checked.hasErrors()) {
      tell("publish.refused", errors(checked.diagnostics()));
      return Optional.empty();
    }
    FindingsPart findings = new FindingsPart(checked.diagnostics());
    Publication publication = store.publish(checked, parts(sources, removable, findings));
    err.print(ReportFormat.TEXT.write(publication.findings(), language));
    PublishedVersion version = publication.version();
    switch (publication.outcome()) {
      case BUILT ->
          tell(
              "publish.built",
              version.id(),
              version.manifest().triples(),
              version.manifest().difference().triplesAdded(),
              version.manifest().difference().triplesRemoved());
      case CHOSEN -> tell("publish.chosen", version.id());
      case UNCHANGED -> tell("publish.unchanged", version.id());
      case REFUSED -> {
        tell("publish.refused", errors(publication.findings()));
        return Optional.empty();
      }
    }
    findings.keep(version);
    addToStream();
    return Optional.of(publication);
  }

  /** Whoever reads the event stream is told what has changed in the feed. */
  private void addToStream() {
    Added added = EventStream.of(store).catchUp(store);
    if (added.all() > 0) {
      tell("stream.added", added.created(), added.updated(), added.deleted());
    }
  }

  /** What is made of a version before it becomes current, in this order. */
  private List<VersionPart> parts(
      SourceTree sources, Set<String> removable, FindingsPart findings) {
    return List.of(
        new FeedPart(FeedQueries.of(sources), address),
        new ProofPart(removable),
        new ListsPart(),
        new PlacesPart(sources),
        findings);
  }

  /** Whether the current version has its parts; one that an older program published may not. */
  private boolean hasParts(SourceTree sources) {
    return store
        .current()
        .filter(
            version ->
                parts(sources, Set.of(), new FindingsPart(List.of())).stream()
                    .allMatch(part -> part.isIn(version)))
        .isPresent();
  }

  private CheckedGraph check(SourceTree sources) {
    CheckedGraph before = last.get();
    CheckedGraph checked =
        before == null ? Checks.run(TurtleReader.read(sources)) : Checks.again(before, sources);
    last = new SoftReference<>(checked);
    return checked;
  }

  private static long errors(List<Diagnostic> findings) {
    return findings.stream().filter(found -> found.severity() == Severity.ERROR).count();
  }

  private void tell(String key, Object... arguments) {
    err.println(Messages.of(key, arguments).in(language));
  }
}
