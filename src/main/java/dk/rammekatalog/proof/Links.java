package dk.rammekatalog.proof;

/** What is known of addresses. */
@FunctionalInterface
public interface Links {
  /** Nothing. */
  Links UNTRIED = iri -> State.UNTRIED;

  /** Whether an address answers. */
  enum State {
    ANSWERS,
    FAILS,
    UNTRIED
  }

  State of(String iri);
}
