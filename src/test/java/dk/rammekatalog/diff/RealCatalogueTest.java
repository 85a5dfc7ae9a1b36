package dk.rammekatalog.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.canon.CanonicalDataset;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.page.ResourceView;
import dk.rammekatalog.page.ResourceViews;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.review.ReviewFormat;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.Preview;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.web.LiveVersion;
import dk.rammekatalog.web.Site;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from edits of the real catalogue is what publishing both states shows. */
class RealCatalogueTest {
  private static final String NAME = "system:digital-post";

  @TempDir private static Path var;
  private static SourceTree now;
  private static PublishedVersion published;
  private static Map<String, ResourceView> views;

  @BeforeAll
  static void publish() {
    now = SourceTree.read(Path.of(""));
    published = published(now, "now");
    views = views("now");
  }

  /** A system renamed, a title and a shape changed, a class called otherwise. */
  @Test
  void thePatchLeadsToWhatIsPublishedAndThePagesToldAreThoseThatDiffer() {
    SourceTree renamed =
        edited(
            now,
            file -> file.text().contains(NAME),
            text -> text.replaceAll(NAME + "\\b", NAME + "-ny"));
    SourceTree titled =
        edited(
            renamed,
            file -> file.path().equals("data/standard/memo.ttl"),
            text -> text.replaceFirst("\"MeMo-formatet\"@da", "\"Formatet MeMo\"@da"));
    SourceTree shaped =
        edited(
            titled,
            file -> file.path().equals("ontology/shapes/Meeting.ttl"),
            text -> text.replaceFirst("sh:maxCount 1", "sh:maxCount 2"));
    SourceTree later =
        edited(
            shaped,
            file -> file.path().equals("ontology/rammekatalog.ttl"),
            text -> text.replaceFirst("rdfs:label \"Møde\"@da", "rdfs:label \"Rådsmøde\"@da"));
    Comparison comparison = compare(later);
    PublishedVersion target = published(later, "later");
    DatasetGraph dataset = dataset(now);
    assertEquals(canonical(published), canonical(dataset));
    RDFPatchOps.applyChange(dataset, patch(comparison));
    assertEquals(canonical(target), canonical(dataset));
    Map<String, ResourceView> after = views("later");
    Set<String> told = things(comparison.consequences().pages());
    told.removeIf(path -> !differing(after).contains(path) && isCut(after.get("DA" + path)));
    assertEquals(differing(after), told);
  }

  @Test
  void layoutAloneChangesNothing() {
    Comparison comparison =
        compare(edited(now, file -> file.path().endsWith(".ttl"), text -> "# ny\n" + text));
    assertTrue(comparison.isSame());
    assertFalse(comparison.consequences().isAny());
    assertEquals(new QuadChanges(List.of(), List.of()), comparison.quads());
  }

  @Test
  void theWholeCatalogueStillFitsIntoAComment() {
    Side nothing = new Side(LocalText.same("0"), SourceTree.of(Path.of(""), List.of()));
    Comparison comparison = Comparison.between(nothing, side(now));
    String comment = ReviewFormat.MARKDOWN.write(comparison, Language.DA);
    assertTrue(comment.length() < 65_536, () -> "characters: " + comment.length());
    assertTrue(comment.contains("Noget er udeladt"), comment);
    now.turtle().forEach(file -> assertTrue(comment.contains(file.path()), file.path()));
    assertTrue(comment.endsWith("\n"));
    assertEquals(comment.split("<details>").length, comment.split("</details>").length);
  }

  private static RDFPatch patch(Comparison comparison) {
    String text = ReviewFormat.RDF_PATCH.write(comparison, Language.DA);
    return RDFPatchOps.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Comparison compare(SourceTree later) {
    return Comparison.between(side(now), side(later));
  }

  private static Side side(SourceTree tree) {
    return new Side(LocalText.same(""), tree);
  }

  private static SourceTree edited(
      SourceTree tree, Predicate<SourceFile> wanted, UnaryOperator<String> edit) {
    List<SourceFile> files =
        tree.files().stream()
            .map(
                file ->
                    wanted.test(file) ? SourceFile.of(file.path(), edit.apply(file.text())) : file)
            .toList();
    assertFalse(files.equals(tree.files()), "the edit fits");
    return SourceTree.of(tree.root(), files);
  }

  private static PublishedVersion published(SourceTree tree, String name) {
    return new Store(var.resolve(name)).publish(Checks.run(TurtleReader.read(tree))).version();
  }

  private static DatasetGraph dataset(SourceTree tree) {
    Preview preview = Preview.of(TurtleReader.read(tree), QueryFiles.of(tree));
    DatasetGraph dataset = DatasetGraphFactory.create();
    preview.quads().forEach(dataset::add);
    return dataset;
  }

  private static List<String> canonical(DatasetGraph dataset) {
    return CanonicalDataset.of(Iter.asStream(dataset.find())).lines();
  }

  private static List<String> canonical(PublishedVersion version) {
    try (OpenVersion open = OpenVersion.inMemory(version)) {
      return Txn.calculateRead(
          open.dataset(),
          () ->
              CanonicalDataset.of(
                      Iter.asStream(open.dataset().find()).filter(quad -> !quad.isDefaultGraph()))
                  .lines());
    }
  }

  /** What the pages of all things show in both languages, by path. */
  private static Map<String, ResourceView> views(String name) {
    Map<String, ResourceView> views = new HashMap<>();
    try (LiveVersion live = new LiveVersion(new Store(var.resolve(name)), Duration.ofSeconds(1))) {
      Site site = new Site(live, () -> "", Optional.empty());
      Set<String> iris = new HashSet<>();
      Txn.executeRead(
          live.get().dataset(),
          () ->
              live.get()
                  .dataset()
                  .getUnionGraph()
                  .find()
                  .mapWith(Triple::getSubject)
                  .filterKeep(node -> node.isURI() && node.getURI().contains("/id/"))
                  .forEachRemaining(node -> iris.add(node.getURI())));
      for (Language language : Language.values()) {
        ResourceViews all = new ResourceViews(site, live.get(), language);
        Txn.executeRead(
            live.get().dataset(),
            () ->
                iris.forEach(
                    iri ->
                        views.put(
                            language + site.page(iri).orElse(""), all.of(iri).orElseThrow())));
      }
    }
    return views;
  }

  /** The change may be among what refers to a thing beyond that which its page shows. */
  private static boolean isCut(ResourceView view) {
    return view.backLinks().stream().anyMatch(group -> !group.whole().isEmpty());
  }

  private static Set<String> differing(Map<String, ResourceView> later) {
    Set<String> paths = new TreeSet<>(views.keySet());
    paths.addAll(later.keySet());
    paths.removeIf(path -> views.containsKey(path) && views.get(path).equals(later.get(path)));
    Set<String> bare = new TreeSet<>();
    paths.forEach(path -> bare.add(path.substring(2)));
    return bare;
  }

  /** The pages of things; those of concepts, terms and lists are left out. */
  private static Set<String> things(PageChanges pages) {
    Set<String> things = new TreeSet<>();
    Stream.of(pages.added(), pages.removed(), pages.changed())
        .flatMap(List::stream)
        .filter(path -> path.matches("/page/[^/]+/.+"))
        .filter(path -> !path.matches("/page/(concept|ontology)/.*"))
        .forEach(things::add);
    return things;
  }
}
