package dk.rammekatalog.proof;

import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.VersionPart;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;

/**
 * Proves the feed of a version before it becomes current, and keeps the report in its folder {@code
 * proof/}. A violation refuses the version, and so does a dataset that is no longer there, unless
 * somebody has named it: who harvests the catalogue would delete it.
 */
public final class ProofPart implements VersionPart {
  static final String REPORT = "kvalitet.json";

  /** Another one when the program proves something else. */
  private static final String FORMAT = "1";

  private static final String DATASETS = "datasets.txt";
  private static final String STAMP = "format";
  private static final int NAMED = 20;

  private final Set<String> removable;

  /**
   * A part that allows removals.
   *
   * @param removable the IRIs of datasets that may be gone, or the ends of them
   */
  public ProofPart(Set<String> removable) {
    this.removable = removable;
  }

  static Path folder(PublishedVersion version) {
    return version.folder().resolve("proof");
  }

  @Override
  public boolean isIn(PublishedVersion version) {
    Path file = folder(version).resolve(STAMP);
    try {
      return Files.exists(file) && Files.readString(file).equals(stamp());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The rules may change while the sources do not. */
  private static String stamp() {
    return FORMAT + " " + Profile.fingerprint(Faults.PROFILE, Profile.Mode.STRICT);
  }

  @Override
  public List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before) {
    List<String> datasets = new ArrayList<>();
    Optional<Report> report =
        Txn.calculateRead(version.dataset(), () -> Proving.of(version, datasets::add));
    List<Diagnostic> refusals =
        report
            .map(of -> Txn.calculateRead(version.dataset(), () -> refusals(version, of)))
            .orElse(List.of());
    if (refusals.isEmpty()) {
      write(version.version(), report, datasets);
    }
    return refusals;
  }

  private static void write(
      PublishedVersion version, Optional<Report> report, List<String> datasets) {
    Path folder = folder(version);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(STAMP));
      Files.write(folder.resolve(DATASETS), datasets);
      Files.deleteIfExists(folder.resolve(REPORT));
      if (report.isPresent()) {
        Files.writeString(folder.resolve(REPORT), report.get().json());
      }
      Files.writeString(folder.resolve(STAMP), stamp());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  private static List<Diagnostic> refusals(OpenVersion version, Report report) {
    Sources sources = new Sources(version);
    Stream<Diagnostic> violations =
        report.judgements().stream()
            .filter(Judgement::isStrict)
            .flatMap(judgement -> judgement.findings().stream())
            .filter(finding -> finding.severity().equals("error"))
            .flatMap(
                finding ->
                    finding.examples().stream().map(place -> violation(sources, finding, place)));
    Stream<Diagnostic> broken =
        report.broken().stream()
            .map(
                link ->
                    error(sources.ofValue(link), "link", Messages.of("proof.broken-link", link)));
    return Stream.concat(violations, broken).distinct().sorted().toList();
  }

  private static Diagnostic violation(
      Sources sources, Judgement.Finding finding, Judgement.Place place) {
    String name =
        finding
            .shape()
            .substring(
                Math.max(finding.shape().lastIndexOf('#'), finding.shape().lastIndexOf('/')) + 1);
    LocalText about =
        place.value().isEmpty()
            ? Messages.of("proof.about", place.focus())
            : Messages.of("proof.about-value", place.focus(), place.value());
    return error(sources.of(place.focus()), name, finding.message().and(about));
  }

  private static Diagnostic error(String file, String check, LocalText message) {
    return new Diagnostic(file, Position.START, Severity.ERROR, check, message, message);
  }

  @Override
  public List<Diagnostic> judge(PublishedVersion version, Optional<PublishedVersion> before) {
    Set<String> gone = new TreeSet<>(before.map(ProofPart::datasets).orElse(List.of()));
    datasets(version).forEach(gone::remove);
    gone.removeIf(this::isRemovable);
    if (gone.isEmpty() || before.filter(old -> old.id().equals(version.id())).isPresent()) {
      return List.of();
    }
    String names = String.join(",", gone.stream().limit(NAMED).toList());
    return List.of(
        error(
            "data", "removal", Messages.of("proof.removal", Integer.toString(gone.size()), names)));
  }

  private boolean isRemovable(String dataset) {
    return removable.stream()
        .anyMatch(name -> dataset.equals(name) || dataset.endsWith("/" + name));
  }

  private static List<String> datasets(PublishedVersion version) {
    Path file = folder(version).resolve(DATASETS);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
