package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line asks for; what it leaves open, the editor decides.
 *
 * @param root the folder of the catalogue; else the first folder of the editor that has one
 * @param language of all texts; else that of the editor, if it is English, else Danish
 */
public record Settings(Optional<Path> root, Optional<Language> language) {}
