package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Outlines.Occurrence;
import dk.rammekatalog.lsp.PrefixLines.Written;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import dk.rammekatalog.turtle.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/**
 * Gives a thing another IRI in all files, and leaves the old IRI behind with a reference to the
 * new.
 *
 * <p>The old IRI keeps no class: it is deprecated and replaced, and nothing else is known of it, so
 * no shape and no question takes it for a thing.
 */
final class Renaming {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Snapshot snapshot;
  private final Documents documents;
  private final Outlines outlines;
  private final List<Occurrence> occurrences;
  private final String before;
  private final String after;

  private Renaming(
      Snapshot snapshot, Documents documents, Outlines outlines, String before, String after) {
    this.snapshot = snapshot;
    this.documents = documents;
    this.outlines = outlines;
    this.occurrences = outlines.occurrences(before);
    this.before = before;
    this.after = after;
  }

  /**
   * The edits of a renaming: path below the root → edits.
   *
   * @param name the new name: the end of the IRI alone, a prefixed name, or an IRI in {@code < >}
   * @throws ToldException if the thing is not the catalogue's, or the name is not to be had
   */
  static Map<String, List<TextEdit>> edits(
      Snapshot snapshot, Documents documents, Outlines outlines, Term term, String name) {
    mustBeOwn(snapshot, term.iri());
    String after = meant(snapshot, term.iri(), name.strip());
    if (after.equals(term.iri())) {
      return Map.of();
    }
    if (snapshot.isDescribed(after)) {
      throw new ToldException(Messages.of("lsp.rename.taken", after));
    }
    return new Renaming(snapshot, documents, outlines, term.iri(), after).edits();
  }

  /** The last part of an IRI, which is what a renaming mostly changes. */
  static String end(String iri) {
    return iri.substring(namespace(iri).length());
  }

  static void mustBeOwn(Snapshot snapshot, String iri) {
    boolean own = snapshot.things().stream().anyMatch(thing -> thing.node().getURI().equals(iri));
    if (!own || !snapshot.uriSpace().map(iri::startsWith).orElse(true)) {
      throw new ToldException(Messages.of("lsp.rename.foreign", iri));
    }
  }

  private Map<String, List<TextEdit>> edits() {
    Map<String, List<TextEdit>> edits = new TreeMap<>();
    Map<String, List<Occurrence>> files =
        occurrences.stream().collect(Collectors.groupingBy(Occurrence::path));
    files.forEach((path, found) -> edits.put(path, replacements(path, found)));
    occurrences.stream()
        .filter(Occurrence::isSubject)
        .findFirst()
        .ifPresent(subject -> edits.get(subject.path()).addAll(redirect(subject)));
    for (SourceFile file : documents.sources().files()) {
      add(edits, file.path(), mentions(outlines.of(file)));
    }
    documents.answers().forEach((path, text) -> add(edits, path, answers(text)));
    return edits;
  }

  private static void add(Map<String, List<TextEdit>> edits, String path, List<TextEdit> more) {
    if (!more.isEmpty()) {
      edits.computeIfAbsent(path, key -> new ArrayList<>()).addAll(more);
    }
  }

  /** Texts and comments that give the name as an example follow. */
  private List<TextEdit> mentions(Outline outline) {
    String name = snapshot.named(NodeFactory.createURI(before)).name();
    String instead = snapshot.named(NodeFactory.createURI(after)).name();
    if (name.startsWith("<") || !outline.text().text().contains(name)) {
      return List.of();
    }
    Pattern whole = Pattern.compile("(?<![\\w:-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)");
    return outline
        .prose()
        .flatMap(
            token ->
                whole
                    .matcher(token.text())
                    .results()
                    .map(
                        found ->
                            new TextEdit(
                                outline
                                    .text()
                                    .range(
                                        token.start() + found.start(), token.start() + found.end()),
                                instead)))
        .toList();
  }

  private List<TextEdit> replacements(String path, List<Occurrence> found) {
    Outline outline = found.get(0).outline();
    Written written = prefixes(path, outline).write(after);
    List<TextEdit> edits = new ArrayList<>();
    for (Occurrence one : found) {
      Token token = one.term().token();
      edits.add(new TextEdit(outline.text().range(token.start(), token.end()), written.name()));
    }
    written.declaration().ifPresent(edits::add);
    return edits;
  }

  /** A block behind that of the thing, with what is left of the old IRI. */
  private List<TextEdit> redirect(Occurrence subject) {
    Outline outline = subject.outline();
    PrefixLines prefixes = prefixes(subject.path(), outline);
    Written deprecated = prefixes.write(OWL.NS + "deprecated");
    Written replaced = prefixes.write(DCTerms.isReplacedBy.getURI());
    Written target = prefixes.write(after);
    String block =
        "\n\n%s\n  %s true ;\n  %s %s ;\n."
            .formatted(
                subject.term().token().text(), deprecated.name(), replaced.name(), target.name());
    int end = subject.term().frame().end();
    Range place = outline.text().range(end, end);
    List<TextEdit> edits = new ArrayList<>(List.of(new TextEdit(place, block)));
    deprecated.declaration().ifPresent(edits::add);
    replaced.declaration().ifPresent(edits::add);
    return edits;
  }

  /** The expected answers of questions name IRIs whole. */
  private List<TextEdit> answers(EditorText text) {
    Pattern whole = Pattern.compile("(?<![^\\s\",;|])" + Pattern.quote(before) + "(?![^\\s\",;|])");
    return whole
        .matcher(text.text())
        .results()
        .map(found -> new TextEdit(text.range(found.start(), found.end()), after))
        .toList();
  }

  private PrefixLines prefixes(String path, Outline outline) {
    return new PrefixLines(outline, path.endsWith(".rq"), snapshot.prefixes());
  }

  /** The IRI that a name stands for. */
  private static String meant(Snapshot snapshot, String before, String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String iri =
        name.startsWith("<") && name.endsWith(">")
            ? name.substring(1, name.length() - 1)
            : Optional.ofNullable(colon < 0 ? null : snapshot.prefixes().get(prefix))
                .map(namespace -> namespace + name.substring(colon + 1))
                .orElse(namespace(before) + name);
    boolean free = before.contains("#") || before.contains("/sag/");
    boolean ours = snapshot.uriSpace().map(iri::startsWith).orElse(true);
    if (!ours || !(free ? NAME : SLUG).matcher(end(iri)).matches()) {
      throw new ToldException(Messages.of("lsp.rename.name", name));
    }
    return iri;
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
