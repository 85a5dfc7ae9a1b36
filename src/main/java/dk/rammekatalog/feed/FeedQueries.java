package dk.rammekatalog.feed;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries that make a feed.
 *
 * @param contents {@code queries/feed/<slug>.rq}: CONSTRUCT, what a data set consists of
 * @param tables {@code queries/feed/tabel/<slug>.rq}: SELECT, the same as a table
 * @param mappings {@code queries/feed/dcat/*.rq}: CONSTRUCT, the catalogue's own terms in DCAT's
 */
public record FeedQueries(
    List<QueryFile> contents, List<QueryFile> tables, List<QueryFile> mappings) {
  private static final String FOLDER = "queries/feed/";

  public static FeedQueries of(SourceTree tree) {
    return new FeedQueries(
        list(tree, FOLDER), list(tree, FOLDER + "tabel/"), list(tree, FOLDER + "dcat/"));
  }

  /** Another one when any of the queries has another text or name. */
  String fingerprint() {
    return Hash.of(
        Stream.of(contents, tables, mappings)
            .flatMap(List::stream)
            .map(query -> query.file().path() + "\n" + query.file().text())
            .collect(Collectors.joining("\n")));
  }

  Optional<QueryFile> table(String slug) {
    return tables.stream().filter(table -> table.name().equals(slug)).findFirst();
  }

  private static List<QueryFile> list(SourceTree tree, String folder) {
    return tree.queries(folder)
        .filter(file -> file.path().lastIndexOf('/') == folder.length() - 1)
        .map(QueryFile::of)
        .toList();
  }
}
