package dk.rammekatalog.lsp;

import java.util.Optional;

/**
 * A text that is open in the editor.
 *
 * @param path below the root of the catalogue, with {@code /}; empty if it is not one of its files
 */
record Document(String uri, Optional<String> path, int version, EditorText text) {}
