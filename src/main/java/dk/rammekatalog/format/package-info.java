/**
 * Lays out Turtle: text in, text out, with every comment and every term as its author wrote it.
 *
 * <p>There is one layout and no option, so that one changed fact is one changed line and nobody
 * argues. The steps:
 *
 * <pre>
 * tokens ─Pieces─▶ tokens with their comments ─BlockLayout, Directive─▶ lines ─Document─▶ text ─Proof─▶ result
 * </pre>
 *
 * A printer of graphs would lose the comments and the author's order, so this one works on tokens.
 * It trusts itself no further than it can prove: the result must have the same triples and
 * comments.
 */
@NullMarked
package dk.rammekatalog.format;

import org.jspecify.annotations.NullMarked;
