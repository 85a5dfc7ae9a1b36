package dk.rammekatalog.search;

import dk.rammekatalog.search.SearchAnswer.Count;
import dk.rammekatalog.search.SearchAnswer.Facet;
import dk.rammekatalog.search.SearchAnswer.Hit;
import dk.rammekatalog.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** The search of a version. Any number of threads may ask it. */
public final class SearchIndex implements AutoCloseable {
  private static final int VALUES = 12;
  private static final int ALL_VALUES = 1000;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Empty if there is nothing to narrow by. */
  private final Optional<SortedSetDocValuesReaderState> state;

  private final FacetsConfig config = Fields.facets();
  private final Compounds compounds;

  private SearchIndex(Directory directory) throws IOException {
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.state =
        FieldInfos.getIndexedFields(reader).contains(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
            ? Optional.of(new DefaultSortedSetDocValuesReaderState(reader, config))
            : Optional.empty();
    this.compounds = new Compounds(this::isPart);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static SearchIndex open(Path folder) {
    try {
      return new SearchIndex(FSDirectory.open(folder, NoLockFactory.INSTANCE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the search index " + folder, e);
    }
  }

  /** The names of the facets, in the order in which they are shown. */
  public static List<String> facets() {
    return Fields.FACETS;
  }

  /** The things that are meant, the likeliest first. */
  public SearchAnswer find(SearchRequest request) {
    try {
      Typed typed = Typed.of(request.text(), searcher, compounds);
      boolean everything = typed.words().isEmpty();
      Found found =
          run(everything ? things() : SearchQuery.of(typed.text(), typed.words(), true), request);
      boolean some = found.total == 0 && typed.words().size() > 1;
      if (some) {
        found = run(SearchQuery.of(typed.text(), typed.words(), false), request);
      }
      return answer(request, typed, found, some && found.total > 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the search index", e);
    }
  }

  /** Things whose names have the words, or words that begin so; at most so many. */
  public List<Hit> suggest(String text, Language language, int size) {
    try {
      Typed typed = Typed.of(text, searcher, compounds);
      if (typed.words().isEmpty()) {
        return List.of();
      }
      Query query = weighted(SearchQuery.beginning(typed.text(), typed.words()));
      return hits(typed, searcher.search(query, size).scoreDocs, 0, language);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the search index", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the search index", e);
    }
  }

  private record Found(long total, ScoreDoc[] hits, List<Facet> facets) {}

  private Found run(Query query, SearchRequest request) throws IOException {
    BooleanQuery.Builder chosen = new BooleanQuery.Builder();
    chosen.add(weighted(query), Occur.MUST);
    for (FacetValue value : request.chosen()) {
      DrillDownQuery narrowed = new DrillDownQuery(config);
      narrowed.add(value.facet(), value.iri());
      chosen.add(narrowed, Occur.FILTER);
    }
    var found =
        FacetsCollectorManager.search(
            searcher,
            chosen.build(),
            request.from() + request.size(),
            new FacetsCollectorManager());
    List<Facet> facets =
        state.isPresent()
            ? facets(state.get(), found.facetsCollector(), request.whole())
            : List.of();
    return new Found(found.topDocs().totalHits.value, found.topDocs().scoreDocs, facets);
  }

  private static List<Facet> facets(
      SortedSetDocValuesReaderState state, FacetsCollector found, String whole) throws IOException {
    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, found);
    List<Facet> facets = new ArrayList<>();
    for (String name : Fields.FACETS) {
      int values = name.equals(whole) ? ALL_VALUES : VALUES;
      FacetResult result = counts.getTopChildren(values, name);
      if (result != null && result.childCount > 0) {
        facets.add(facet(result));
      }
    }
    return facets;
  }

  private static Facet facet(FacetResult result) {
    List<Count> values =
        Arrays.stream(result.labelValues)
            .map(each -> new Count(each.label, each.value.intValue()))
            .toList();
    return new Facet(result.dim, values, result.childCount - values.size());
  }

  private SearchAnswer answer(SearchRequest request, Typed typed, Found found, boolean some)
      throws IOException {
    return new SearchAnswer(
        found.total,
        typed.corrected() ? Optional.of(typed.text()) : Optional.empty(),
        some || found.total == 0 ? typed.unknown() : List.of(),
        some,
        hits(typed, found.hits, request.from(), request.language()),
        found.facets);
  }

  private List<Hit> hits(Typed typed, ScoreDoc[] found, int from, Language language)
      throws IOException {
    Showing showing = new Showing(new Marking(typed.words(), compounds), language);
    List<Hit> hits = new ArrayList<>();
    for (int i = from; i < found.length; i++) {
      Document document = searcher.storedFields().document(found[i].doc);
      hits.add(showing.of(document));
    }
    return hits;
  }

  private static Query things() {
    return new TermQuery(new Term(Fields.THING, ""));
  }

  private static Query weighted(Query query) {
    return FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromLongField(Fields.WEIGHT));
  }

  private boolean isPart(String word) {
    try {
      return reader.docFreq(new Term(Fields.LEXICON, word)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the search index", e);
    }
  }
}
