/**
 * What has changed in the catalogue's DCAT feed from version to version, as an event stream (LDES,
 * DCAT-AP Feeds) that is only ever added to.
 *
 * <p>Each change of an entity is an activity with a number; activities have strictly increasing
 * times, and their descriptions lie in files of {@link StreamTree#LEAF} activities each, which are
 * the pages that are served. {@link dk.rammekatalog.stream.EventStream#catchUp} compares what the
 * stream told last with the version that is current, so it does not matter which publications it
 * has seen: an older version that was chosen again is new activities, never fewer. The file {@code
 * head.json} is replaced last and in one step; whatever lies beyond it was left by a crash, is
 * never read, and is written again.
 *
 * <p>Start at {@link dk.rammekatalog.stream.EventStream}.
 *
 * @see <a href="https://semiceu.github.io/LDES-DCAT-AP-feeds/">DCAT-AP Feeds</a>
 * @see <a href="https://w3id.org/ldes/specification">Linked Data Event Streams</a>
 */
@NullMarked
package dk.rammekatalog.stream;

import org.jspecify.annotations.NullMarked;
