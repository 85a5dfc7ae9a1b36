/**
 * The fourth stage: immutable versions of the whole catalogue.
 *
 * <p>A version is a folder: the triples (TDB2), the text index (Lucene), the canonical N-Quads, the
 * background labels, and a manifest. It is built beside the others; one rename makes it complete
 * and one rename makes it current, so that a crash at any moment leaves the version before it.
 *
 * <p>Start at {@link dk.rammekatalog.store.Store}.
 */
@NullMarked
package dk.rammekatalog.store;

import org.jspecify.annotations.NullMarked;
