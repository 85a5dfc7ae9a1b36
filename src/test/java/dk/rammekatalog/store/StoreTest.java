package dk.rammekatalog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.store.Publication.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final String NESTED =
      "ex:a dct:subject [ dct:title \"B\" ; dct:extent ( 1 2 ) ] , [ dct:title \"C\" ] .";

  @TempDir Path temp;
  private SmallCatalogue catalogue;
  private Store store;

  @BeforeEach
  void prepare() {
    catalogue = SmallCatalogue.in(temp.resolve("root")).number(1);
    store = new Store(temp.resolve("var"));
  }

  private Publication publish() {
    return store.publish(catalogue.checked());
  }

  @Test
  void theSameSourcesAreTheSameVersionAndNothingIsDone() throws IOException {
    Publication first = publish();
    Map<Path, Object> before = files();
    Publication second = publish();
    assertEquals(Outcome.BUILT, first.outcome());
    assertEquals(Outcome.UNCHANGED, second.outcome());
    assertEquals(first.version(), second.version());
    assertEquals(before, files());
  }

  @Test
  void aPropertyOfTextsAndOfThingsIsIndexedWithoutAWarning() {
    List<String> told = new ArrayList<>();
    Handler listener =
        new StreamHandler() {
          @Override
          public void publish(LogRecord record) {
            told.add(record.getMessage());
          }
        };
    Logger jena = Logger.getLogger("org.apache.jena.query.text");
    catalogue.data("blanke", "ex:a dct:subject \"Emnet\"@da . ex:b dct:subject ex:a .");
    jena.addHandler(listener);
    publish();
    jena.removeHandler(listener);
    assertEquals(List.of(), told);
  }

  @Test
  void orderLabelsAndPrefixesDoNotMakeAnotherVersion() {
    catalogue.data("blanke", NESTED);
    String id = publish().version().id();
    catalogue.data(
        "blanke",
        """
        @prefix x: <https://example.org/k/id/> .
        _:second dct:title "C" . # another order, other labels
        _:rest <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> () .
        _:rest <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 2 .
        _:list <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:rest .
        _:list <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1 .
        _:first dct:extent _:list ; dct:title "B" .
        x:a dct:subject _:second , _:first .
        """);
    Publication again = publish();
    assertEquals(id, again.version().id());
    assertEquals(Outcome.UNCHANGED, again.outcome());
    assertTrue(store.isCurrent(catalogue.sources()));
  }

  @Test
  void twoShapesWithEqualListsArePublished() {
    catalogue.data(
        "lister", "ex:a dct:subject [ dct:extent (\"a\" \"b\") ] , [ dct:extent (\"a\" \"b\") ] .");
    assertEquals(Outcome.BUILT, publish().outcome());
  }

  @Test
  void aChangeIsANewVersionAndItsDifferenceIsCounted() {
    PublishedVersion first = publish().version();
    catalogue.number(2).data("ny", "ex:ny dct:title \"Ny\"@da .");
    PublishedVersion second = publish().version();
    assertNotEquals(first.id(), second.id());
    assertEquals(List.of(second.id(), first.id()), ids());
    assertEquals(Optional.of(second), store.current());
    Difference difference = second.difference();
    assertEquals(first.id(), difference.previous());
    assertEquals(3, difference.triplesAdded());
    assertEquals(2, difference.triplesRemoved());
    assertEquals(List.of(SmallCatalogue.SPACE + "id/ny"), difference.created());
    assertEquals(List.of(SmallCatalogue.SPACE + "id/tal"), difference.updated());
    assertEquals(List.of(), difference.deleted());
    assertEquals(first.manifest().triples() + 1, second.manifest().triples());
  }

  @Test
  void whatIsNoLongerDescribedIsDeleted() throws IOException {
    catalogue.data("ny", "ex:ny dct:title \"Ny\"@da .");
    publish();
    Files.delete(catalogue.root().resolve("data/ny.ttl"));
    Difference difference = publish().version().difference();
    assertEquals(List.of(SmallCatalogue.SPACE + "id/ny"), difference.deleted());
    assertEquals(0, difference.triplesAdded());
    assertEquals(1, difference.triplesRemoved());
  }

  @Test
  void errorsRefuseAVersionAndLeaveTheOld() throws IOException {
    PublishedVersion first = publish().version();
    Map<Path, Object> before = files();
    catalogue.data("fejl", "ex:a dct:title");
    assertThrows(IllegalArgumentException.class, this::publish);
    assertEquals(Optional.of(first), store.current());
    assertEquals(before, files());
  }

  @Test
  void aRollbackHoldsUntilTheSourcesChangeOrArePublished() {
    PublishedVersion first = publish().version();
    catalogue.number(2);
    PublishedVersion second = publish().version();
    assertEquals(
        Optional.of(first), store.rollback(first.id().substring(0, 6), catalogue.sources()));
    assertEquals(Optional.of(first), store.current());
    assertTrue(
        store.isUpToDate(catalogue.sources().fingerprint()), "nothing is published by itself");
    assertFalse(store.isCurrent(catalogue.sources()), "but it can be");
    Publication again = publish();
    assertEquals(Outcome.CHOSEN, again.outcome());
    assertEquals(second.id(), again.version().id());
    store.rollback(first.id(), catalogue.sources());
    assertTrue(store.isUpToDate(SourceTree.fingerprint(catalogue.root())), "read file by file");
    catalogue.number(3);
    assertFalse(store.isUpToDate(catalogue.sources().fingerprint()));
  }

  @Test
  void aRollbackNeedsTheBeginningOfOneVersion() {
    PublishedVersion first = publish().version();
    catalogue.number(2);
    publish();
    assertEquals(Optional.empty(), store.rollback("", catalogue.sources()));
    assertEquals(Optional.empty(), store.rollback("nosuch", catalogue.sources()));
    assertNotEquals(Optional.of(first), store.current());
  }

  @Test
  void oldVersionsAreDeletedButNeverTheCurrentOneAndWhatTheyHadIsRemembered() throws IOException {
    String first = publish().version().id();
    catalogue.data("kort", "ex:kort dct:title \"Kort\"@da .").number(2);
    String second = publish().version().id();
    Files.delete(catalogue.root().resolve("data/kort.ttl"));
    for (int number = 3; number <= Store.KEPT; number++) {
      catalogue.number(number);
      publish();
    }
    assertEquals(Store.KEPT, ids().size());
    catalogue.number(1);
    assertEquals(Outcome.CHOSEN, publish().outcome(), "the oldest is current again");
    for (int number = 100; number < 102; number++) {
      store.rollback(first, catalogue.sources());
      catalogue.number(number);
      publish();
      assertEquals(Store.KEPT, ids().size());
    }
    assertFalse(ids().contains(first), "now it is the oldest and not current");
    assertTrue(ids().contains(store.current().orElseThrow().id()));
    assertFalse(ids().contains(second));
    String gone = SmallCatalogue.SPACE + "id/kort";
    assertTrue(store.withdrawn(gone).toString().contains("\"Kort\"@da"));
    assertTrue(store.withdrawn(SmallCatalogue.SPACE + "id/tal").isEmpty());
  }

  @Test
  void ofTwoPublicationsAtOnceOneIsToldToWait() {
    CompletableFuture<?> one = CompletableFuture.runAsync(this::publish);
    boolean busy = false;
    while (!busy && !one.isDone()) {
      try {
        store.publish(catalogue.checked());
      } catch (StoreBusyException e) {
        busy = true;
      }
    }
    try {
      one.join();
    } catch (CompletionException e) {
      busy |= e.getCause() instanceof StoreBusyException;
    }
    assertTrue(busy || store.current().isPresent());
    assertEquals(Optional.of(publish().version()), store.current());
    assertEquals(1, ids().size());
  }

  private List<String> ids() {
    return store.versions().stream().map(PublishedVersion::id).toList();
  }

  private Map<Path, Object> files() throws IOException {
    try (Stream<Path> all = Files.walk(temp.resolve("var"))) {
      return all.filter(Files::isRegularFile)
          .collect(Collectors.toMap(file -> file, StoreTest::stamp));
    }
  }

  private static Object stamp(Path file) {
    try {
      return List.of(Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
