package dk.rammekatalog.store;

/**
 * A line of canonical N-Quads in its parts, as they are written.
 *
 * @param subject with its angle brackets, or a blank node
 * @param graph with its angle brackets
 * @see <a href="https://www.w3.org/TR/rdf-canon/#canonical-quads">Canonical N-Quads</a>
 */
public record NQuadLine(String subject, String predicate, String object, String graph) {

  /** The parts of a line. */
  public static NQuadLine of(String line) {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    int last = line.lastIndexOf(" <");
    return new NQuadLine(
        line.substring(0, first),
        line.substring(first + 1, second),
        line.substring(second + 1, last),
        line.substring(last + 1, line.length() - 2));
  }

  /** Whether it says something with a property. */
  public boolean isOf(String property) {
    return inner(predicate).equals(property);
  }

  /** Whether it stands in a graph. */
  public boolean isIn(String name) {
    return inner(graph).equals(name);
  }

  /** The same triple in whatever graph. */
  public boolean hasTripleOf(NQuadLine other) {
    return subject.equals(other.subject)
        && predicate.equals(other.predicate)
        && object.equals(other.object);
  }

  /** The IRI of a thing; empty for a blank node. */
  public String subjectIri() {
    return subject.startsWith("<") ? inner(subject) : "";
  }

  /** The IRI of the object; empty for a blank node or a text. */
  public String objectIri() {
    return object.startsWith("<") ? inner(object) : "";
  }

  /** The IRI of the property. */
  public String property() {
    return inner(predicate);
  }

  private static String inner(String term) {
    return term.substring(1, term.length() - 1);
  }
}
