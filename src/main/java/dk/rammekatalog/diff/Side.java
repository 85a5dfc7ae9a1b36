package dk.rammekatalog.diff;

import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;

/**
 * One of the two states that are compared.
 *
 * @param name for people: the revision as it was asked for, with its commit
 */
public record Side(LocalText name, SourceTree tree) {

  /** The files as they are now, also those that git does not know yet. */
  public static Side workingTree(SourceTree tree) {
    return new Side(Messages.of("diff.working-tree"), tree);
  }
}
