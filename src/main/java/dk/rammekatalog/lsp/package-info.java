/**
 * Helps stewards while they write: a language server for Turtle, over standard input and output.
 *
 * <pre>
 * open texts ─Desk─▶ checked graph ─▶ findings at their lines
 *                        └─ Snapshot ─▶ Completions, Hovers, References, Renaming, QuickFixes …
 * </pre>
 *
 * What stands in an editor is half-written most of the time. So the place of the cursor is told
 * from tokens ({@link dk.rammekatalog.lsp.Outline}), never from a parser; and where a text does not
 * parse, the rest of the catalogue is checked with the last text of the file that did.
 *
 * @see <a href="https://microsoft.github.io/language-server-protocol/">Language Server Protocol</a>
 */
@NullMarked
package dk.rammekatalog.lsp;

import org.jspecify.annotations.NullMarked;
