/**
 * Checks catalogues that were made elsewhere against an application profile.
 *
 * <p>A profile is a folder of shapes, {@code ontology/shapes/<name>/}, and one of the vocabularies
 * that they need, {@code ontology/background/<name>/}; neither is part of the catalogue itself.
 * Folders inside the shapes hold what only one of its modes asks for.
 */
@NullMarked
package dk.rammekatalog.profile;

import org.jspecify.annotations.NullMarked;
