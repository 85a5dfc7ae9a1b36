package dk.rammekatalog.impact;

import dk.rammekatalog.page.ResourceView.Value;
import java.util.List;

/**
 * What a page shows of all that a change can hit.
 *
 * @param iri of what changes
 * @param place where it stands in the catalogue, from the start page; the page itself is last
 * @param choices the relations that lead anywhere from here
 * @param sure those that depend on it, by ways that are in use
 * @param planned those that only will, if plans are carried out
 * @param loose those that need not depend on it
 * @param kinds how many are hit, by class
 * @param domains how many are hit, by domain
 * @param systems the systems among them
 * @param cut whether there is more than is followed
 */
public record ImpactView(
    Value thing,
    String iri,
    List<Value> place,
    List<Choice> choices,
    List<Row> sure,
    List<Row> planned,
    List<Row> loose,
    List<Count> kinds,
    List<Count> domains,
    List<Row> systems,
    ImpactDrawing drawing,
    boolean cut) {

  /**
   * A relation in the form that filters.
   *
   * @param name of the value of the field
   * @param label as the ontology says it
   */
  public record Choice(String name, String label, boolean chosen) {}

  /**
   * Something that is hit.
   *
   * @param status of plans that it is part of; empty if none is told
   * @param steps the way from it to what changes
   * @param inferred why a step is inferred, for each that is
   */
  public record Row(
      Value thing,
      String iri,
      Value kind,
      String status,
      List<Value> domains,
      int distance,
      List<Step> steps,
      List<String> inferred) {}

  /** A step of a way: by which relation something hangs on the next. */
  public record Step(String relation, boolean planned, Value cause) {}

  /** How many are hit of a kind or in a domain. */
  public record Count(Value of, long number) {}

  public int total() {
    return sure.size() + planned.size() + loose.size();
  }

  public boolean isEmpty() {
    return total() == 0;
  }

  /** What the tables are, from the surest to the least sure: the key of the heading. */
  public List<Part> parts() {
    return List.of(new Part("sure", sure), new Part("planned", planned), new Part("loose", loose))
        .stream()
        .filter(part -> !part.rows().isEmpty())
        .toList();
  }

  /** One of the tables. */
  public record Part(String name, List<Row> rows) {}
}
