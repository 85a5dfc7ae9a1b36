package dk.rammekatalog.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Writes the index of a version: one document for each thing, in the order of their IRIs. */
public final class SearchWriting {
  private static final FieldType ORDERED = Fields.ordered();
  private static final FieldType COUNTED = Fields.counted();
  private static final FieldType PRESENT = Fields.present();

  private final SearchSource source;
  private final SearchedThings things;
  private final Set<String> lexicon;
  private final Compounds compounds;
  private final FacetsConfig facets = Fields.facets();

  private SearchWriting(SearchSource source) {
    this.source = source;
    this.things = new SearchedThings(source);
    this.lexicon = lexicon();
    this.compounds = new Compounds(lexicon::contains);
  }

  /**
   * Writes the index into an empty folder; to be called in a read transaction.
   *
   * @throws IOException if the disk fails
   */
  public static void write(Path folder, SearchSource source) throws IOException {
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      write(directory, source);
    }
  }

  static void write(Directory directory, SearchSource source) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer());
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order, so that ties are decided
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      new SearchWriting(source).writeAll(writer);
      writer.forceMerge(1);
    }
  }

  private void writeAll(IndexWriter writer) throws IOException {
    Document parts = new Document();
    new TreeSet<>(lexicon)
        .forEach(part -> parts.add(new StringField(Fields.LEXICON, part, Field.Store.NO)));
    writer.addDocument(parts);
    for (Node thing : things.all()) {
      writer.addDocument(facets.build(document(thing)));
    }
  }

  private Set<String> lexicon() {
    Set<String> words = new HashSet<>();
    things
        .all()
        .forEach(thing -> SearchedThing.of(source.dataset(), thing).danishWords(words::add));
    return Compounds.lexicon(words);
  }

  private Document document(Node node) {
    SearchedThing thing = SearchedThing.of(source.dataset(), node);
    Document document = new Document();
    document.add(new StoredField(Fields.IRI, node.getURI()));
    document.add(new StringField(Fields.THING, "", Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.WEIGHT, things.weight(node)));
    things
        .tellingKinds(node)
        .forEach(kind -> document.add(new StoredField(Fields.KIND, kind.getURI())));
    things
        .facets(node)
        .forEach(
            value -> document.add(new SortedSetDocValuesFacetField(value.facet(), value.iri())));
    show(document, Fields.SHOWN_NAME, thing.names());
    show(document, Fields.SHOWN_OTHER, thing.others());
    show(document, Fields.SHOWN_TEXT, thing.texts());
    addKeys(document, thing);
    addWords(document, node, thing);
    return document;
  }

  private static void addKeys(Document document, SearchedThing thing) {
    thing.names().forEach(name -> key(document, Fields.NAME_KEY, Keys.of(name.text())));
    thing.others().forEach(name -> key(document, Fields.OTHER_KEY, Keys.of(name.text())));
    thing.days().forEach(day -> key(document, Fields.DAY_KEY, day));
    thing.numbers().stream()
        .flatMap(number -> Keys.ofIdentifier(number).stream())
        .forEach(number -> key(document, Fields.NUMBER_KEY, number));
  }

  private static void key(Document document, String field, String key) {
    if (!key.isEmpty()) {
      document.add(new StringField(field, key, Field.Store.NO));
    }
  }

  private void addWords(Document document, Node node, SearchedThing thing) {
    for (Shown name : thing.names()) {
      boolean english = name.language().equals("en");
      add(document, english ? Fields.NAME_EN : Fields.NAME_DA, name.text(), ORDERED);
    }
    thing.others().forEach(name -> add(document, Fields.OTHER, name.text(), ORDERED));
    thing.numbers().forEach(number -> add(document, Fields.OTHER, number, ORDERED));
    for (Shown text : thing.texts()) {
      boolean english = text.language().equals("en");
      add(document, english ? Fields.TEXT_EN : Fields.TEXT_DA, text.text(), COUNTED);
    }
    for (Shown kind : things.kindNames(node)) {
      boolean english = kind.language().equals("en");
      add(document, english ? Fields.KIND_EN : Fields.KIND_DA, kind.text(), PRESENT);
    }
    Set<Shown> called = new HashSet<>(thing.names());
    called.addAll(thing.others());
    whole(document, Fields.NAME_WORD, Fields.NAME_PART, called);
    whole(document, Fields.TEXT_WORD, Fields.TEXT_PART, thing.texts());
    thing.numbers().forEach(number -> add(document, Fields.NAME_WORD, number, PRESENT));
  }

  private void whole(Document document, String words, String parts, Collection<Shown> texts) {
    Set<String> found = new TreeSet<>();
    for (Shown text : texts) {
      add(document, words, text.text(), PRESENT);
      if (!text.language().equals("en")) {
        Words.forms(Words.FOLDED, text.text())
            .forEach(word -> found.addAll(compounds.allParts(word)));
      }
    }
    if (!found.isEmpty()) {
      add(document, parts, String.join(" ", found), PRESENT);
    }
  }

  private static void add(Document document, String field, String text, FieldType type) {
    document.add(new Field(field, text, type));
  }

  private static void show(Document document, String field, Collection<Shown> texts) {
    texts.forEach(text -> document.add(new StoredField(field, text.stored())));
  }
}
