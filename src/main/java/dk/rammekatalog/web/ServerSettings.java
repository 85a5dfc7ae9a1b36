package dk.rammekatalog.web;

import java.time.Duration;
import java.util.Optional;

/**
 * How the catalogue is served.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param publicUrl what users see in front of every path, without a slash at the end; empty: where
 *     the server listens
 * @param sourceUrl where people change a file, with {@code {file}} in the place of its path and
 *     {@code {line}} in that of the line; empty: pages tell these alone
 * @param queryTimeout after which a query is ended
 * @param answerLimit the most bytes that a query's answer may have
 * @param queriesPerClient the most queries that one address may have running
 */
public record ServerSettings(
    String host,
    int port,
    Optional<String> publicUrl,
    Optional<String> sourceUrl,
    Duration queryTimeout,
    long answerLimit,
    int queriesPerClient) {

  public static ServerSettings of(String host, int port, Optional<String> publicUrl) {
    return new ServerSettings(
        host, port, publicUrl, Optional.empty(), Duration.ofSeconds(30), 64L << 20, 4);
  }

  /** The same with an address at which people change files. */
  public ServerSettings withSourceUrl(Optional<String> url) {
    return new ServerSettings(
        host, port, publicUrl, url, queryTimeout, answerLimit, queriesPerClient);
  }
}
