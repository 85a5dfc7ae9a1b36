package dk.rammekatalog.lsp;

import dk.rammekatalog.turtle.Token;

/** An IRI as it stands in a text, whole or as a prefixed name. */
record Term(Token token, String iri, Place place, Frame frame) {

  boolean holds(int offset) {
    return token.start() <= offset && offset <= token.end();
  }
}
