package dk.rammekatalog.store;

import dk.rammekatalog.search.DanishAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** The text index of a version, reachable in SPARQL by {@code text:query}. */
final class TextIndex {
  private static final String FIELD = "text";

  private TextIndex() {}

  /**
   * A dataset whose texts are searched in the index of a folder. All properties are in one field,
   * so that {@code ?thing text:query "word"} searches everything that is said of a thing.
   *
   * @param properties the properties whose texts are indexed
   * @throws UncheckedIOException if the folder cannot be opened
   */
  static DatasetGraph over(DatasetGraph dataset, Path folder, List<String> properties) {
    try {
      // A version is written by one process and then only read, by any number: no lock is needed.
      return over(dataset, FSDirectory.open(folder, NoLockFactory.INSTANCE), properties);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the text index " + folder, e);
    }
  }

  /** The same with the index elsewhere, such as in memory. */
  static DatasetGraph over(DatasetGraph dataset, Directory index, List<String> properties) {
    return TextDatasetFactory.create(dataset, index(index, properties), true);
  }

  /** Writes the index of some quads into an empty folder. */
  static void write(Path folder, List<String> properties, Stream<Quad> quads) throws IOException {
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      TextIndexLucene index = index(directory, properties);
      // Jena warns of things as values of a property that has texts elsewhere
      quads.filter(quad -> quad.getObject().isLiteral()).forEach(quad -> add(index, quad));
      index.commit();
      index.close();
    }
  }

  private static void add(TextIndexLucene index, Quad quad) {
    Entity text = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
    if (text != null) {
      index.addEntity(text);
    }
  }

  private static TextIndexLucene index(Directory index, List<String> properties) {
    EntityDefinition definition = new EntityDefinition("uri", FIELD, RDFS.label.asNode());
    properties.forEach(property -> definition.set(FIELD, NodeFactory.createURI(property)));
    definition.setGraphField("graph");
    definition.setLangField("lang");
    definition.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(new DanishAnalyzer());
    config.setValueStored(true);
    return new TextIndexLucene(index, config);
  }
}
